package org.atrium.repairs.store;

import java.time.Instant;
import org.atrium.repairs.domain.Area;
import org.atrium.repairs.domain.Path;

/**
 * Which orders are wanted; null and false leave a condition out.
 *
 * @param projectId the project
 * @param now for overdue and late
 * @param state code
 * @param path who goes
 * @param area where it belongs
 * @param houseId the house
 * @param overdue only past their due time
 * @param late only done late or still open after the standard time
 * @param text part of number, name, phone, description, place or house
 * @param from made at or after
 * @param to made before
 */
public record OrderFilter(
        long projectId,
        Instant now,
        String state,
        Path path,
        Area area,
        Long houseId,
        boolean overdue,
        boolean late,
        String text,
        Instant from,
        Instant to) {
    /** Whether a condition is about the orders' cases. */
    boolean looksAtCases() {
        return state != null || overdue || late;
    }
}
