package org.atrium.kernel.api;

/** Long work: {@code 202} and {@code /api/jobs/{id}}. */
public interface Jobs {
    /**
     * Stores a job in the caller's transaction; it starts after the commit.
     *
     * @param type of a {@link JobRunner} of a running module
     * @param parameters struct, kept as JSON
     * @return the view to answer with
     */
    JobView start(String type, Object parameters);
}
