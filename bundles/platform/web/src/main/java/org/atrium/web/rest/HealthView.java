package org.atrium.web.rest;

import java.util.ArrayList;
import java.util.List;
import org.atrium.kernel.api.ModuleCheck;

/** How the platform is. */
public final class HealthView {
    /** UP, STARTING, or DEGRADED where a wanted function does not run. */
    public String status;

    /** What runs, and what should. */
    public List<ModuleHealth> modules = new ArrayList<>();

    /**
     * One module.
     *
     * @param version null where it does not run
     * @param state UP or DOWN
     * @param checks null where it does not run
     */
    public record ModuleHealth(String id, String version, String state, ModuleCheck checks) {}
}
