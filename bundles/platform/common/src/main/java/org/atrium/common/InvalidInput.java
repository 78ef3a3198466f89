package org.atrium.common;

import java.util.Map;

/**
 * What was sent is not acceptable whatever the state of the system (400). Names every wrong field,
 * not only the first.
 */
public final class InvalidInput extends Problem {
    private static final long serialVersionUID = 1L;

    /** A refusal with this code, {@code module.subject.reason}. */
    public InvalidInput(String code) {
        super(400, code);
    }

    /** Names a value for the text. */
    public InvalidInput with(String name, Object value) {
        put(name, value);
        return this;
    }

    /** Adds a wrong field with its own code. */
    public InvalidInput field(String field, String code) {
        return field(field, code, Map.of());
    }

    /** Adds a wrong field with its own code and the values that its text names. */
    public InvalidInput field(String field, String code, Map<String, Object> arguments) {
        put(new FieldProblem(field, code, arguments));
        return this;
    }
}
