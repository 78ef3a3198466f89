package org.atrium.workflow.api;

import java.time.Instant;

/**
 * What a step did.
 *
 * @param from state before
 * @param to state after
 * @param dueAt due time after the step, if a clock goes on; null otherwise
 * @param handlerRole role that it is given to; null before the first
 * @param handler person it is given to; null before the first
 */
public record CaseMoved(String from, String to, Instant dueAt, String handlerRole, String handler) {
    /** Whether the case stays where it was: an approval that further signatures are due for. */
    public boolean stays() {
        return from.equals(to);
    }
}
