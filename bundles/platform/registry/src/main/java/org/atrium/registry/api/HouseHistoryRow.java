package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a house: a state, a party or its name. */
public final class HouseHistoryRow {
    /** STATE, PARTY or NAME. */
    public String what;

    /** The day from which it holds. */
    public LocalDate on;

    /** Dimension of a STATE, role of a PARTY; null for NAME. */
    public String subject;

    /** State or name before; for a PARTY null. */
    public String from;

    /** State after; name of the customer for a PARTY; null for NAME. */
    public String to;

    /** Last day's morrow of a PARTY; null while open and for all else. */
    public LocalDate until;

    /** Why; null where nothing was said. */
    public String reason;

    /** Whether a STATE was put right, or a PARTY was superseded by a later record. */
    public boolean corrected;

    /** When it was recorded; null where it came with the first ledger. */
    public Instant recordedAt;

    /** Name of who recorded it; null where it came with the first ledger. */
    public String recordedBy;
}
