package org.atrium.workflow.api;

import java.util.List;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyKey;

/**
 * A clock that runs while a case is in certain states. Consecutive states with the same clock share
 * one deadline; entering a state with another clock, or none, ends it.
 *
 * @param name unique in the flow, such as {@code standard}
 * @param rule what sets its length, in words: policy keys and anchor
 * @param whenPassed what the sweeper does when the due time passes
 * @param escalateTo role that finds the case in its inbox from then on; null for none
 * @param steps further steps before, at and after the due time, in order of time
 * @param terms the policies that the due time is counted by; none where it is agreed
 */
public record FlowClock(
        String name,
        String rule,
        WhenPassed whenPassed,
        String escalateTo,
        List<Escalation> steps,
        List<PolicyKey<Term>> terms) {
    /** A clock without further steps and policies. */
    public FlowClock(String name, String rule, WhenPassed whenPassed, String escalateTo) {
        this(name, rule, whenPassed, escalateTo, List.of(), List.of());
    }

    /** The same clock with these steps, at most twenty. */
    public FlowClock with(Escalation... taken) {
        return new FlowClock(name, rule, whenPassed, escalateTo, List.of(taken), terms);
    }

    /** The same clock, counted by these policies, so that a change of one can be foreseen. */
    @SafeVarargs
    public final FlowClock countedBy(PolicyKey<Term>... keys) {
        return new FlowClock(name, rule, whenPassed, escalateTo, steps, List.of(keys));
    }

    /** What a passed due time means. */
    public enum WhenPassed {
        /** A breach: the case is marked overdue and {@code case.overdue} is published. */
        OVERDUE,
        /** The step may be taken from now on: {@code case.due} is published. */
        REMIND
    }
}
