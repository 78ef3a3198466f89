package org.atrium.web.rest;

import java.util.ArrayList;
import java.util.List;

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
     */
    public record ModuleHealth(String id, String version, String state) {}
}
