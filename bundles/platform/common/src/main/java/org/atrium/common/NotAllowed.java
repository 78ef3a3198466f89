package org.atrium.common;

/** The caller is known but may not do this (403). */
public final class NotAllowed extends Problem {
    private static final long serialVersionUID = 1L;

    /** A refusal with this code, {@code module.subject.reason}. */
    public NotAllowed(String code) {
        super(403, code);
    }

    /** Names a value for the text. */
    public NotAllowed with(String name, Object value) {
        put(name, value);
        return this;
    }
}
