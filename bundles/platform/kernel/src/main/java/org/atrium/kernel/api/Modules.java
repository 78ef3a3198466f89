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

    /** What this project runs: the platform first, then the functions that are enabled there. */
    List<RunningModule> in(long projectId);

    /** Ids of the functions that are enabled in this project, whether they run or not. */
    Set<String> enabledIn(long projectId);
}
