package org.atrium.kernel.api;

/**
 * Thrown by {@link Transactions#write} where the Idempotency-Key has an answer already; {@code web}
 * sends it again.
 */
public final class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String json;

    /** The first answer, byte for byte. */
    public AnsweredBefore(String json) {
        super("answered before", null, false, false);
        this.json = json;
    }

    /** JSON of the first answer. */
    public String json() {
        return json;
    }
}
