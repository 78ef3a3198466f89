package org.atrium.registry.api;

/** Takes a person's request about his data. */
public final class ReceiveDataRequest {
    /** Whose data. */
    public String customerId;

    /** ACCESS, CORRECTION, EXPORT or DELETION. */
    public String kind;

    /** Who asks: the person, or who acts for him, at most 200 characters. */
    public String applicant;

    /** In his words, at most 1,000 characters; needed for a correction. */
    public String wish;
}
