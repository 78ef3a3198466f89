package org.atrium.kernel.api;

import java.util.Optional;

/**
 * Says whether a version of a function may be routed to: a whiteboard service, asked before each
 * move of a route until nobody objects or time is up.
 */
public interface ModuleProbe {
    /** What speaks against it now, in words for group IT; empty for nothing. */
    Optional<String> objection(RunningModule module);
}
