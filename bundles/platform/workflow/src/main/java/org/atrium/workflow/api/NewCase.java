package org.atrium.workflow.api;

import java.time.Instant;
import java.util.function.Predicate;
import org.atrium.common.Term;

/**
 * A case that is opened but not written yet: {@link #file} ends the opening. So a function can take
 * the number last, whose series is locked until the transaction ends.
 */
public interface NewCase {
    /** Id of the case. */
    long id();

    /** As {@link Cases#setDeadline(FlowDefinition, long, Term, Instant)}. */
    void setDeadline(Term term, Instant start);

    /** Sets a due time that was agreed upon. */
    void setDeadline(Instant until);

    /**
     * The case as this caller sees it, but for its number.
     *
     * @param guard the function's own condition on an action's name
     */
    CaseView view(Predicate<String> guard);

    /** Writes the case under the number that people read. */
    void file(String number);
}
