package org.atrium.web.door;

import org.atrium.common.Problem;

/** What the door itself refuses, with the HTTP status that says why. */
final class Refusal extends Problem {
    private static final long serialVersionUID = 1L;

    Refusal(int status, String code) {
        super(status, code);
    }

    /** Adds an argument of the message. */
    Refusal with(String name, Object value) {
        put(name, value);
        return this;
    }
}
