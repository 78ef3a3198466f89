package org.atrium.registry.api;

import java.time.LocalDate;

/** On what ground a customer's data may be shown to another company (PIPL articles 13 and 23). */
public final class BasisView {
    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** The company that may see the data. */
    public String recipient;

    /** CONSENT, CONTRACT, LEGAL_DUTY or EMERGENCY. */
    public String kind;

    /** Whether the person agreed to this giving by itself (单独同意). */
    public boolean separateConsent;

    /** First day. */
    public LocalDate givenOn;

    /** Version of the words that were agreed to; null without consent. */
    public String wording;

    /** Attachment id of the signed paper; null for none. */
    public String evidenceId;

    /** Contract clause, law, or what was said. */
    public String grounds;

    /** Login name. */
    public String recordedBy;

    /** First day on which it no longer stands; null while it does. */
    public LocalDate withdrawnOn;

    /** Why it ended; null while it stands. */
    public String withdrawnBecause;
}
