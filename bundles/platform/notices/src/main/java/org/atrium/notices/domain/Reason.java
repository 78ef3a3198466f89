package org.atrium.notices.domain;

/**
 * Why a message waits, failed or was cancelled: a code, and what only the case knows. Kept as one
 * text, put into words when it is shown.
 *
 * @param code {@code notices.reason.word}
 * @param detail null for none
 */
public record Reason(String code, String detail) {
    private static final String MARK = "|";

    /** A reason of this code. */
    public static Reason of(String code) {
        return new Reason(code, null);
    }

    /** The kept text as a reason. */
    public static Reason read(String text) {
        int mark = text.indexOf(MARK);
        return mark < 0
                ? new Reason(text, null)
                : new Reason(text.substring(0, mark), text.substring(mark + 1));
    }

    /** As it is kept. */
    public String text() {
        return detail == null ? code : code + MARK + detail;
    }
}
