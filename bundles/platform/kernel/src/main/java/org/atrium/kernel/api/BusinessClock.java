package org.atrium.kernel.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The time by which deadlines run and money falls due. Demo and tests may move it; sessions and
 * logs never use it.
 */
public interface BusinessClock {
    /** Now. */
    Instant now();

    /** Today in the zone of the caller's project. */
    LocalDate today();

    /** Today in the zone of this project. */
    LocalDate today(ProjectRef project);
}
