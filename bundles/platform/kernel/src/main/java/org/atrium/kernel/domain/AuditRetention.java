package org.atrium.kernel.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import org.atrium.kernel.api.PolicyKey;

/**
 * How long audit rows are kept. The Cybersecurity Law (art. 21 no. 3) asks for at least six months
 * of logs; rows that belong to no project, such as logins, are kept as long as the longest-keeping
 * project keeps its own.
 */
public final class AuditRetention {
    /** Fewest months that a project may choose. */
    public static final int LEAST_MONTHS = 6;

    /** Months, 6 to 600; five years by default. */
    public static final PolicyKey<Integer> MONTHS =
            PolicyKey.named("audit.retention.months", "操作记录保存月数", "Months that audit rows are kept")
                    .unit("M")
                    .source("Cybersecurity Law art. 21; flows.md 6.4")
                    .byDefault("60")
                    .integer(LEAST_MONTHS, 600);

    private AuditRetention() {}

    /** The instant before which rows may go, where rows of the last {@code months} are kept. */
    public static Instant keptFrom(Instant now, int months) {
        return now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
