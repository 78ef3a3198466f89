package org.atrium.kernel.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a policy's value looks like, so that a form can show the right control and a refusal can
 * name the bounds.
 *
 * @param type kind of value
 * @param min least value, or least number of a list's entries; null where there is none
 * @param max greatest value, number of entries or characters; null where there is none
 * @param places most decimals; null unless DECIMAL
 * @param choices allowed answers of CHOICE and LIST in order; empty otherwise
 */
public record PolicyShape(
        Type type, BigDecimal min, BigDecimal max, Integer places, List<PolicyChoice> choices) {
    /** Kinds of values. */
    public enum Type {
        /** A JSON text. */
        TEXT,
        /** A decimal number, as JSON text or number. */
        DECIMAL,
        /** A whole JSON number. */
        INTEGER,
        /** A whole JSON number of calendar days. */
        DAYS,
        /** A length of time such as {@code 3D}, see {@link org.atrium.common.Term}. */
        TERM,
        /** One of the choices, as JSON text. */
        CHOICE,
        /** A JSON array of different choices. */
        LIST,
        /** A JSON shape of its own, described by the key's unit. */
        JSON
    }

    /** A shape of its own. */
    public static PolicyShape ofJson() {
        return new PolicyShape(Type.JSON, null, null, null, List.of());
    }
}
