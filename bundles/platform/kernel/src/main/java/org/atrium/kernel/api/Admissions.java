package org.atrium.kernel.api;

import java.util.Optional;

/**
 * The gate's view of the projects, kept in memory: a change counts at once on the node that made
 * it, and within two seconds on any other. Commands ask {@link Projects} and {@link Modules}, which
 * read inside their transaction.
 */
public interface Admissions {
    /**
     * The project with this code; empty where there is none. Not to be asked inside a transaction.
     */
    Optional<Admission> of(String projectCode);
}
