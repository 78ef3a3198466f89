package org.atrium.common;

/**
 * The command is fine but does not fit the present state (409). Two narrower cases have their own
 * status: a stale version (412) and an Idempotency-Key that was used for something else (422).
 */
public final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    /** A refusal with this code, {@code module.subject.reason}. */
    public Conflict(String code) {
        this(409, code);
    }

    private Conflict(int status, String code) {
        super(status, code);
    }

    /** The thing was changed by somebody else since the caller read it (412). */
    public static Conflict stale() {
        return new Conflict(412, "common.version.stale");
    }

    /** The Idempotency-Key was used with another body or path (422). */
    public static Conflict mismatch() {
        return new Conflict(422, "common.idempotency.mismatch");
    }

    /** Names a value for the text. */
    public Conflict with(String name, Object value) {
        put(name, value);
        return this;
    }
}
