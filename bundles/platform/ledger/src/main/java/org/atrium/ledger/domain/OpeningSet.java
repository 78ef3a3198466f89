package org.atrium.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.Conflict;
import org.atrium.common.NotAllowed;

/**
 * A set of opening balances on its way into the books: imported, checked against the control totals
 * of the old system, signed by somebody else than its importer, posted; taken back only as a whole.
 *
 * @param lines how many balances
 * @param rejected how many rows were refused
 * @param titles JSON of the header
 * @param base id before the first of its postings' ids; null before
 * @param job the job at work on it, or the last one that could not end; null for none
 */
public record OpeningSet(
        long id,
        long projectId,
        long version,
        State state,
        String fileName,
        LocalDate asOf,
        int lines,
        int rejected,
        String titles,
        String importedBy,
        Instant importedAt,
        String reason,
        Long base,
        Long job) {
    /** A set whose sheet, with this header, is to be read. */
    public static OpeningSet arriving(
            long id,
            long project,
            String fileName,
            String titles,
            LocalDate asOf,
            Posting.Who who) {
        return new OpeningSet(
                id,
                project,
                0,
                State.READING,
                fileName,
                asOf,
                0,
                0,
                titles,
                who.user(),
                who.at(),
                null,
                null,
                null);
    }

    /** Where it stands. */
    public enum State {
        /** A job reads the sheet. */
        READING,
        /** Imported; control totals may be typed in. */
        DRAFT,
        /** Its totals are those of the old system. */
        CHECKED,
        /** Finance stands by the totals. */
        SIGNED,
        /** In the books. */
        POSTED,
        /** Taken back as a whole. */
        REVERSED,
        /** Given up before it was posted. */
        DISCARDED
    }

    /**
     * Refuses where it does not stand there.
     *
     * @throws Conflict {@code ledger.opening.state}
     */
    public void require(State... wanted) {
        for (State one : wanted) {
            if (state == one) {
                return;
            }
        }
        throw new Conflict("ledger.opening.state").with("state", state);
    }

    /**
     * Refuses the importer.
     *
     * @throws NotAllowed {@code ledger.opening.own-signature}
     */
    public void requireOther(String user) {
        if (importedBy.equals(user)) {
            throw new NotAllowed("ledger.opening.own-signature");
        }
    }
}
