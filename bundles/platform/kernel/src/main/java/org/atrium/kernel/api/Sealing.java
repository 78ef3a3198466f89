package org.atrium.kernel.api;

/**
 * Keeps single values unreadable in the database, with the key of the installation ({@code
 * ATRIUM_HOME/etc/atrium.key}, made at the first start and part of every backup). For what the
 * product must read again but nobody may read out of a copy of the tables: numbers of identity
 * documents, sensitive particulars, secrets of second factors (PIPL article 51).
 *
 * <p>A purpose such as {@code registry.id-number} is bound into the result: what was sealed for one
 * opens for no other.
 */
public interface Sealing {
    /**
     * The text, encrypted (AES-256-GCM); equal texts give different results.
     *
     * @param text null gives null
     * @return printable ASCII, {@link #length} characters at most
     */
    String seal(String purpose, String text);

    /**
     * The text that was sealed; null gives null.
     *
     * @throws IllegalStateException where it was changed, or sealed with another key or purpose
     */
    String open(String purpose, String sealed);

    /**
     * What equal texts have in common, to find and compare them without opening (HMAC-SHA-256);
     * null gives null.
     *
     * @return 43 characters of printable ASCII
     */
    String fingerprint(String purpose, String text);

    /** The same for bytes, such as a part of a file. */
    byte[] seal(String purpose, byte[] content);

    /**
     * The bytes that were sealed.
     *
     * @throws IllegalStateException as for texts
     */
    byte[] open(String purpose, byte[] sealed);

    /** How long a sealed text of so many bytes of UTF-8 gets, for the width of a column. */
    static int length(int bytes) {
        int kept = 12 + bytes + 16;
        return 2 + (kept + 2) / 3 * 4;
    }
}
