package org.atrium.workflow.api;

import java.util.List;

/**
 * A field that an action asks for, so that a case can be acted on without a page of its own.
 *
 * @param name as in the step's REST body, such as {@code reason}
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param kind what is entered
 * @param required whether it must be filled in
 * @param choices what may be chosen; empty for any other kind
 */
public record FlowField(
        String name,
        String titleZh,
        String titleEn,
        Kind kind,
        boolean required,
        List<Choice> choices) {
    /** What is entered. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** A number. */
        NUMBER,
        /** An amount of money. */
        MONEY,
        /** A day. */
        DATE,
        /** An instant. */
        INSTANT,
        /** One of {@link FlowField#choices()}. */
        CHOICE,
        /** The login name of a member. */
        PERSON
    }

    /** A choice with its titles. */
    public record Choice(String value, String titleZh, String titleEn) {
        /** The title in this language, {@code en} or anything else for Chinese. */
        public String title(String language) {
            return "en".equals(language) ? titleEn : titleZh;
        }
    }

    /** A field that must be filled in. */
    public static FlowField of(String name, String titleZh, String titleEn, Kind kind) {
        return new FlowField(name, titleZh, titleEn, kind, true, List.of());
    }

    /** Why, in words: required. */
    public static FlowField reason() {
        return of("reason", "原因", "Reason", Kind.LONG_TEXT);
    }

    /** A remark: may be left out. */
    public static FlowField note() {
        return of("note", "备注", "Note", Kind.LONG_TEXT).optional();
    }

    /** The same field, which may be left out. */
    public FlowField optional() {
        return new FlowField(name, titleZh, titleEn, kind, false, choices);
    }

    /** The same field with what may be chosen. */
    public FlowField oneOf(Choice... offered) {
        return new FlowField(name, titleZh, titleEn, Kind.CHOICE, required, List.of(offered));
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }
}
