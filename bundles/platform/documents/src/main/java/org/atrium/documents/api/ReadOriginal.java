package org.atrium.documents.api;

/** Asks for the original of an identity copy. */
public final class ReadOriginal {
    /** Why it is needed; kept in the audit trail. 1 to 400 characters. */
    public String reason;
}
