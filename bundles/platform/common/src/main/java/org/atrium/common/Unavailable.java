package org.atrium.common;

/** The part that should answer is not there right now; asking again later may help (503). */
public final class Unavailable extends Problem {
    private static final long serialVersionUID = 1L;

    /** A refusal with this code, {@code module.subject.reason}. */
    public Unavailable(String code) {
        super(503, code);
    }

    /** Names a value for the text. */
    public Unavailable with(String name, Object value) {
        put(name, value);
        return this;
    }
}
