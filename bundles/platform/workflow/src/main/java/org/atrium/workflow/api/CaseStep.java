package org.atrium.workflow.api;

import java.time.Instant;

/**
 * A step on a case.
 *
 * @param action name of the action
 * @param expected the state that the caller saw; null where he did not say
 * @param to the state it leads to; null where the action leads to one only, or back
 * @param handlerRole the role it is given to from now on; null leaves it as it is
 * @param handler login name of the person it is given to from now on; null leaves it as it is
 * @param note for the history; may be null
 * @param entered struct with what was entered, kept in the history; may be null
 * @param happenedAt when it came to pass, where that was before it is entered; null for now. A
 *     clock that ends with the step ends then: what was done in time and entered later is in time
 *     (RP-05)
 */
public record CaseStep(
        String action,
        String expected,
        String to,
        String handlerRole,
        String handler,
        String note,
        Object entered,
        Instant happenedAt) {
    /** A step with nothing but its name. */
    public static CaseStep of(String action, String expected) {
        return new CaseStep(action, expected, null, null, null, null, null, null);
    }

    /** The same step to this state. */
    public CaseStep leadingTo(String state) {
        return new CaseStep(
                action, expected, state, handlerRole, handler, note, entered, happenedAt);
    }

    /** The same step, given to this role and person; null leaves either as it is. */
    public CaseStep givenTo(String role, String person) {
        return new CaseStep(action, expected, to, role, person, note, entered, happenedAt);
    }

    /** The same step with a note and what was entered. */
    public CaseStep with(String words, Object fields) {
        return new CaseStep(action, expected, to, handlerRole, handler, words, fields, happenedAt);
    }

    /** The same step, which came to pass then; not after now. */
    public CaseStep happened(Instant at) {
        return new CaseStep(action, expected, to, handlerRole, handler, note, entered, at);
    }
}
