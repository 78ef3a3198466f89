package org.atrium.kernel.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The modules that are running, and where functions are enabled. Of a function several versions may
 * run side by side; each project runs the one that its route names (architecture 6).
 */
public interface Modules {
    /** Each running module once, platform first; of a function the version of most projects. */
    List<RunningModule> running();

    /** Every running version of every module. */
    List<RunningModule> versions();

    /** The running module of this id; of a function the version of most projects. */
    Optional<RunningModule> running(String id);

    /** The version of this module that this project runs; empty where that does not run. */
    Optional<RunningModule> running(String id, long projectId);

    /**
     * Enters the version that this project runs ({@code null}: that of most projects), which is not
     * taken away before the use is closed. Empty where it does not run.
     */
    Optional<ModuleUse> enter(String id, Long projectId);

    /** Whether nobody may enter this function for a moment, because it is being replaced. */
    default boolean isHeld(String id) {
        return false;
    }

    /**
     * Waits, without a thread, until a function that is being replaced may be entered again, or may
     * not in time.
     *
     * @param again what to do then
     * @return whether it will be called; false where the function may be entered now
     * @throws org.atrium.common.Unavailable {@code kernel.module.replacing} where too many wait, or
     *     have waited too long
     */
    default boolean await(String id, Runnable again) {
        return false;
    }

    /** What this project runs: the platform first, then the functions that are enabled there. */
    List<RunningModule> in(long projectId);

    /** Ids of the functions that are enabled in this project, whether they run or not. */
    Set<String> enabledIn(long projectId);
}
