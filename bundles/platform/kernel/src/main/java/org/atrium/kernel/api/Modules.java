package org.atrium.kernel.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules that are running and where functions are enabled. */
public interface Modules {
    /** All running modules by id, platform first. */
    List<RunningModule> running();

    /** The running module of this id. */
    Optional<RunningModule> running(String id);

    /** Ids of the functions that are enabled in this project, whether they run or not. */
    Set<String> enabledIn(long projectId);
}
