package org.atrium.common;

/** There is no such thing, or it belongs to a project that the caller does not see (404). */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    /** A refusal with this code, {@code module.subject.reason}. */
    public NotFound(String code) {
        super(404, code);
    }

    /** Names a value for the text. */
    public NotFound with(String name, Object value) {
        put(name, value);
        return this;
    }
}
