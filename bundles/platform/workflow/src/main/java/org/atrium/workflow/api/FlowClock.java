package org.atrium.workflow.api;

import java.util.List;

/**
 * A clock that runs while a case is in certain states. Consecutive states with the same clock share
 * one deadline; entering a state with another clock, or none, ends it.
 *
 * @param name unique in the flow, such as {@code standard}
 * @param rule what sets its length, in words: policy keys and anchor
 * @param whenPassed what the sweeper does when the due time passes
 * @param escalateTo role that finds the case in its inbox from then on; null for none
 * @param steps further steps before, at and after the due time, in order of time
 */
public record FlowClock(
        String name,
        String rule,
        WhenPassed whenPassed,
        String escalateTo,
        List<Escalation> steps) {
    /** A clock without further steps. */
    public FlowClock(String name, String rule, WhenPassed whenPassed, String escalateTo) {
        this(name, rule, whenPassed, escalateTo, List.of());
    }

    /** The same clock with these steps, at most twenty. */
    public FlowClock with(Escalation... taken) {
        return new FlowClock(name, rule, whenPassed, escalateTo, List.of(taken));
    }

    /** What a passed due time means. */
    public enum WhenPassed {
        /** A breach: the case is marked overdue and {@code case.overdue} is published. */
        OVERDUE,
        /** The step may be taken from now on: {@code case.due} is published. */
        REMIND
    }
}
