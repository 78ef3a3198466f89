package org.atrium.kernel.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A value that was set for a policy key of a project. Nothing is overwritten: a later value for the
 * same day replaces this one, and one that has not begun may be withdrawn.
 *
 * @param id grows in the order of setting
 * @param key policy key
 * @param from first day on which it holds
 * @param json the value
 * @param reason why, as it was given
 * @param setBy login name
 * @param setAt business time; null where it is about to be stored
 * @param withdrawal null where it stands
 */
public record PolicyValue(
        long id,
        String key,
        LocalDate from,
        String json,
        String reason,
        String setBy,
        Instant setAt,
        Withdrawal withdrawal) {
    /** What is on its way into the table. */
    public static PolicyValue wanted(
            String key, LocalDate from, String json, String reason, String setBy) {
        return new PolicyValue(0, key, from, json, reason, setBy, null, null);
    }

    /** Whether this says the same as another, whoever set it. */
    public boolean saysSameAs(PolicyValue other) {
        return key.equals(other.key)
                && from.equals(other.from)
                && json.equals(other.json)
                && reason.equals(other.reason);
    }

    /** Whether it stands. */
    public boolean stands() {
        return withdrawal == null;
    }

    /** Who took a planned value back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}
}
