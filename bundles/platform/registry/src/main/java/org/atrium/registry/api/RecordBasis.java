package org.atrium.registry.api;

/** Records a ground for showing a customer's data to another company. */
public final class RecordBasis {
    /** Code of the project whose company is to see the data; null for the customer's own. */
    public String project;

    /** Code of that company in the project, such as {@code DEV}. */
    public String entity;

    /** CONSENT, CONTRACT, LEGAL_DUTY or EMERGENCY. */
    public String kind;

    /** Whether the person agreed to this giving by itself (单独同意). */
    public boolean separateConsent;

    /** First day; not after today. */
    public String givenOn;

    /** Version of the words that were agreed to; needed for a consent. */
    public String wording;

    /** Attachment id of the signed paper; needed for a consent. */
    public String evidenceId;

    /** Contract clause, law, or what was said, at most 500 characters. */
    public String grounds;
}
