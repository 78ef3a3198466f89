package org.atrium.kernel.api;

/**
 * One request, event or chunk of a job inside a version of a module. A swap waits until the version
 * that it takes away has no use left.
 */
public interface ModuleUse extends AutoCloseable {
    /** The version that was entered. */
    RunningModule module();

    /** Counts this use as failed by a fault of the module, for the swap's report. */
    void failed();

    /** Leaves. */
    @Override
    void close();
}
