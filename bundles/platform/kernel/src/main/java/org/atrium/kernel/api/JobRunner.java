package org.atrium.kernel.api;

/**
 * A long job of a module. The kernel runs it chunk by chunk, so that it can be watched and goes on
 * after a restart.
 */
public interface JobRunner {
    /**
     * The type, such as {@code fees.billing-run}; the module's texts hold under this key what the
     * job does, such as {@code Billing run}.
     */
    String type();

    /**
     * Does the next chunk. Runs in one transaction, together with the stored cursor, as the caller
     * who started the job.
     *
     * @return where it stands now
     */
    JobChunk next(JobRun run);

    /**
     * The job was cancelled; what its chunks did stays unless the runner takes it back here, in the
     * transaction that ends the job. Does nothing unless overridden.
     */
    default void cancelled(JobRun run) {}

    /**
     * What a chunk is told.
     *
     * @param jobId the job
     * @param parameters JSON as given to {@link Jobs#start}
     * @param cursor what the previous chunk returned; null at the start
     * @param done units done so far
     */
    record JobRun(long jobId, String parameters, String cursor, long done) {}

    /**
     * Where the job stands after a chunk.
     *
     * @param cursor for the next chunk; null where the job is finished
     * @param done units done in all
     * @param total units in all, as far as known
     * @param result struct for the view, on the last chunk; may be null before
     */
    record JobChunk(String cursor, long done, long total, Object result) {}
}
