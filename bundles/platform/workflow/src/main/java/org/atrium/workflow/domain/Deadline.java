package org.atrium.workflow.domain;

import java.time.Instant;

/**
 * A due time with what made it.
 *
 * @param rule in words: the term, or {@code agreed}
 * @param term the term; null for an agreed time
 * @param from where it is counted from
 * @param due when it runs out
 * @param provisional whether a year without published calendar was counted as plain weeks
 */
public record Deadline(String rule, String term, Instant from, Instant due, boolean provisional) {
    /** A due time that was agreed upon. */
    public static Deadline agreed(Instant now, Instant until) {
        return new Deadline("agreed", null, now, until, false);
    }
}
