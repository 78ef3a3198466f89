package org.atrium.workflow.api;

import java.util.List;
import java.util.Set;

/**
 * A step that somebody may take.
 *
 * @param name path word of its REST operation, such as {@code no-answer}
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param kind an ordinary step, or one that halts or restarts the clock
 * @param from states in which it is offered; empty for the step that opens the case
 * @param to states it may lead to, usually one; empty for {@link Kind#RESUME}, which leads back
 * @param roles who may: role codes, {@link FlowState#HANDLER_ROLE}, {@link FlowState#HANDLER}
 * @param fields names of the fields that the step requires, as in its REST body
 * @param guard further condition in words, checked by the function; null for none
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
        String guard) {
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
                name, titleZh, titleEn, Kind.STEP, Set.of(), List.of(), Set.of(), List.of(), null);
    }

    /** The same action of this kind. */
    public FlowAction as(Kind other) {
        return new FlowAction(name, titleZh, titleEn, other, from, to, roles, fields, guard);
    }

    /** The same action, offered in these states. */
    public FlowAction from(String... states) {
        return new FlowAction(
                name, titleZh, titleEn, kind, Set.of(states), to, roles, fields, guard);
    }

    /** The same action, leading to one of these states. */
    public FlowAction to(String... states) {
        return new FlowAction(
                name, titleZh, titleEn, kind, from, List.of(states), roles, fields, guard);
    }

    /** The same action, for these roles. */
    public FlowAction by(String... who) {
        return new FlowAction(name, titleZh, titleEn, kind, from, to, Set.of(who), fields, guard);
    }

    /** The same action, with required fields. */
    public FlowAction requires(String... names) {
        return new FlowAction(name, titleZh, titleEn, kind, from, to, roles, List.of(names), guard);
    }

    /** The same action, under a condition that the function checks. */
    public FlowAction when(String condition) {
        return new FlowAction(name, titleZh, titleEn, kind, from, to, roles, fields, condition);
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }
}
