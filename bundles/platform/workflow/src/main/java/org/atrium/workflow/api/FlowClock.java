package org.atrium.workflow.api;

/**
 * A clock that runs while a case is in certain states. Consecutive states with the same clock share
 * one deadline; entering a state with another clock, or none, ends it.
 *
 * @param name unique in the flow, such as {@code standard}
 * @param rule what sets its length, in words: policy keys and anchor
 * @param whenPassed what the sweeper does when the due time passes
 * @param escalateTo role that finds the case in its inbox from then on; null for none
 */
public record FlowClock(String name, String rule, WhenPassed whenPassed, String escalateTo) {
    /** What a passed due time means. */
    public enum WhenPassed {
        /** A breach: the case is marked overdue and {@code case.overdue} is published. */
        OVERDUE,
        /** The step may be taken from now on: {@code case.due} is published. */
        REMIND
    }
}
