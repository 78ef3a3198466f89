package org.atrium.workflow.api;

import java.time.Duration;
import java.time.Instant;
import org.atrium.common.Term;

/**
 * A step that a clock takes by itself: a reminder to whom it waits for, or a role that finds the
 * case in its inbox from then on. Each step is taken once.
 *
 * @param percent how much of the time has run, 1 to 100; 0 where the step comes after the due time
 * @param after how long after the due time; null where the step comes before or at it
 * @param role who is told; null for whoever the case waits for
 */
public record Escalation(int percent, Term after, String role) {
    /** Reminds whom the case waits for once this part of the time has run. */
    public static Escalation remindAt(int percent) {
        return new Escalation(percent, null, null);
    }

    /** Tells a role once this part of the time has run; 100 is the due time itself. */
    public static Escalation at(int percent, String role) {
        return new Escalation(percent, null, role);
    }

    /** Tells a role so long after the due time. */
    public static Escalation after(String term, String role) {
        return new Escalation(0, Term.parse(term), role);
    }

    /** The moment of a step before or at the due time. */
    public Instant within(Instant from, Instant due) {
        return from.plus(Duration.between(from, due).multipliedBy(percent).dividedBy(100));
    }

    /** In words, such as {@code 50 %} or {@code due + 1WD}. */
    public String words() {
        return after == null ? percent + " %" : "due + " + after;
    }
}
