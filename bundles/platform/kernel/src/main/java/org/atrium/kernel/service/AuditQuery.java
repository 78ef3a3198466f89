package org.atrium.kernel.service;

import java.time.LocalDate;
import org.atrium.common.Check;

/**
 * Which audit rows are wanted; null filters nothing.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param q part of what stood before or after
 */
public record AuditQuery(
        String entity,
        Long entityId,
        String user,
        String action,
        LocalDate from,
        LocalDate to,
        String q) {
    private static final int LONGEST = 100;

    /** Out of query parameters. */
    public static AuditQuery of(
            String entity,
            String entityId,
            String user,
            String action,
            String from,
            String to,
            String q) {
        Check check = new Check();
        AuditQuery query =
                new AuditQuery(
                        check.optionalText("entity", entity, LONGEST),
                        check.optionalId("entityId", entityId),
                        check.optionalText("user", user, LONGEST),
                        check.optionalText("action", action, LONGEST),
                        check.optionalDate("from", from),
                        check.optionalDate("to", to),
                        check.optionalText("q", q, LONGEST));
        check.done();
        return query;
    }
}
