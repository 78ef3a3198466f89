package org.atrium.registry.api;

import java.time.Instant;

/** A person's request about his data, in a list. */
public final class DataRequestRow {
    /** Id. */
    public String id;

    /** {@code JG-DR-2026-000001}. */
    public String number;

    /** The customer. */
    public String customerId;

    /** His name. */
    public String customer;

    /** ACCESS, CORRECTION, EXPORT or DELETION. */
    public String kind;

    /** RECEIVED, IDENTIFIED, DONE or REFUSED. */
    public String state;

    /** When it was received. */
    public Instant receivedAt;
}
