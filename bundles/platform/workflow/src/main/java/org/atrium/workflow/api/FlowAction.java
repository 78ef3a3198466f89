package org.atrium.workflow.api;

import java.util.List;
import java.util.Set;
import org.atrium.kernel.api.PolicyKey;

/**
 * A step that somebody may take.
 *
 * @param name path word of its REST operation, such as {@code no-answer}
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param kind an ordinary step, or one that halts or restarts the clock
 * @param from states in which it is offered; empty for the step that opens the case
 * @param to states it may lead to, usually one; empty for {@link Kind#RESUME}, which leads back
 * @param roles who may: role codes, {@link FlowState#HANDLER_ROLE}, {@link FlowState#HANDLER},
 *     {@link FlowState#SIGNER}
 * @param fields names of the fields that the step requires, as in its REST body
 * @param inputs the fields with titles and kinds, for a form that is made from them; empty where
 *     only the function's own page can ask for them
 * @param guard further condition in words, checked by the function; null for none
 * @param approval the bands of who signs; null where one person's step is enough
 */
public record FlowAction(
        String name,
        String titleZh,
        String titleEn,
        Kind kind,
        Set<String> from,
        List<String> to,
        Set<String> roles,
        List<String> fields,
        List<FlowField> inputs,
        String guard,
        PolicyKey<ApprovalBands> approval) {
    /** What a step does to the clock. */
    public enum Kind {
        /** Leads to another state. */
        STEP,
        /** Halts the case and its clock. */
        HOLD,
        /** Leads back to the state before the hold; the time on hold does not count. */
        RESUME
    }

    /** A step that opens or moves a case. */
    public static FlowAction step(String name, String titleZh, String titleEn) {
        return new FlowAction(
                name, titleZh, titleEn, Kind.STEP, Set.of(), List.of(), Set.of(), List.of(),
                List.of(), null, null);
    }

    /** The same action of this kind. */
    public FlowAction as(Kind other) {
        return new FlowAction(
                name, titleZh, titleEn, other, from, to, roles, fields, inputs, guard, approval);
    }

    /** The same action, offered in these states. */
    public FlowAction from(String... states) {
        return new FlowAction(
                name,
                titleZh,
                titleEn,
                kind,
                Set.of(states),
                to,
                roles,
                fields,
                inputs,
                guard,
                approval);
    }

    /** The same action, leading to one of these states. */
    public FlowAction to(String... states) {
        return new FlowAction(
                name,
                titleZh,
                titleEn,
                kind,
                from,
                List.of(states),
                roles,
                fields,
                inputs,
                guard,
                approval);
    }

    /** The same action, for these roles. */
    public FlowAction by(String... who) {
        return new FlowAction(
                name,
                titleZh,
                titleEn,
                kind,
                from,
                to,
                Set.of(who),
                fields,
                inputs,
                guard,
                approval);
    }

    /** The same action, with required fields that only the function's own page asks for. */
    public FlowAction requires(String... names) {
        return new FlowAction(
                name,
                titleZh,
                titleEn,
                kind,
                from,
                to,
                roles,
                List.of(names),
                inputs,
                guard,
                approval);
    }

    /** The same action with these fields, which any form can ask for. */
    public FlowAction asks(FlowField... asked) {
        List<String> required =
                List.of(asked).stream().filter(FlowField::required).map(FlowField::name).toList();
        return new FlowAction(
                name,
                titleZh,
                titleEn,
                kind,
                from,
                to,
                roles,
                required,
                List.of(asked),
                guard,
                approval);
    }

    /** The same action, under a condition that the function checks. */
    public FlowAction when(String condition) {
        return new FlowAction(
                name, titleZh, titleEn, kind, from, to, roles, fields, inputs, condition, approval);
    }

    /**
     * The same action as an approval: each time it is taken is one signature of the chain that the
     * bands ask for, by the amount of the case; only the last one leads on. Its states wait for
     * {@link FlowState#SIGNER}. Who opened or submitted the case signs nothing, and nobody signs
     * twice.
     */
    public FlowAction signedBy(PolicyKey<ApprovalBands> bands) {
        return new FlowAction(
                name,
                titleZh,
                titleEn,
                kind,
                from,
                to,
                Set.of(FlowState.SIGNER),
                fields,
                inputs,
                guard,
                bands);
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }
}
