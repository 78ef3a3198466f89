package org.atrium.notices.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;

/** Postings that are confirmed together. */
public class PostingStore {
    /**
     * What is confirmed.
     *
     * @param madeBefore messages made from then on were not there to be posted
     * @param user who confirms it
     */
    public record Posting(
            long project, LocalDate on, Instant madeBefore, String user, Instant at) {}

    /**
     * Proves these messages, which wait to be posted; returns the place of the first that does not,
     * or -1 for none.
     */
    public int confirm(EntityManager em, Posting posting, List<Long> messages) {
        int[] changed =
                SqlBatch.sql(
                                "UPDATE NOTICES.MESSAGE SET STATE = 'PROVED', POSTED_ON = ?,"
                                        + " PROVED_BY = ?, SENT_AT = ?, PROVED_AT = ?,"
                                        + " VERSION = VERSION + 1 WHERE ID = ? AND PROJECT_ID = ?"
                                        + " AND STATE = 'QUEUED' AND CHANNEL = 'POSTED'"
                                        + " AND MADE_AT < ?")
                        .changed(
                                em,
                                messages,
                                id ->
                                        new Object[] {
                                            posting.on(),
                                            posting.user(),
                                            posting.at(),
                                            posting.at(),
                                            id,
                                            posting.project(),
                                            posting.madeBefore()
                                        });
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Adds an attachment that shows these messages posted. */
    public void prove(EntityManager em, long project, List<Long> messages, long attachment) {
        SqlBatch.insert("NOTICES.PROOF", "PROJECT_ID, MESSAGE_ID, ATTACHMENT_ID")
                .execute(em, messages, id -> new Object[] {project, id, attachment});
    }
}
