package org.atrium.kernel.api;

import java.util.List;

/** Whether the platform has come up. */
public interface Readiness {
    /**
     * Whether the boot has finished, the whole platform runs and every wanted function was tried.
     */
    boolean isUp();

    /** Ids of wanted functions that do not run. */
    List<String> missing();
}
