package org.atrium.registry.api;

import java.util.List;

/**
 * What a bundle beside the registry keeps of persons: a whiteboard service, asked inside the
 * transaction of a person's request for a copy (PIPL article 45) or for deletion (article 47). A
 * bundle that keeps words about a person, or his addresses, offers one.
 */
public interface PersonalRecords {
    /** All that is kept of a person, the latest first, in the caller's language; empty for none. */
    List<PersonalRecord> of(DataSubject person);

    /**
     * What {@link #forget} would leave and why, in sentences that a front desk can read out; empty
     * where nothing is kept.
     */
    List<String> stays(DataSubject person);

    /** Takes out what neither a law nor an open account needs; twice is as once. */
    void forget(DataSubject person);
}
