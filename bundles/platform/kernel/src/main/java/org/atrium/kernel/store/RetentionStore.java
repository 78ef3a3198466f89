package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** Deletes what has been delivered long ago. */
public class RetentionStore {
    /**
     * One chunk of events.
     *
     * @param read how many old events were looked at
     * @param last id of the last of them
     * @param deleted those that nobody waits for any more
     */
    public record Chunk(int read, long last, int deleted) {}

    private record Old(long id, boolean waits) {}

    /** Deletes events behind this id that were published before; ids grow with time. */
    public Chunk events(EntityManager em, Instant before, long behind, int limit) {
        List<Old> old =
                SqlQuery.sql(
                                "SELECT E.ID, (SELECT COUNT(*) FROM KERNEL.EVENT_DELIVERY D"
                                        + " WHERE D.EVENT_ID = E.ID) FROM KERNEL.EVENT E"
                                        + " WHERE E.ID > ? AND (E.PUBLISHED_AT < ?"
                                        + " OR E.PUBLISHED_AT IS NULL AND E.HAPPENED_AT < ?)"
                                        + " ORDER BY E.ID",
                                behind,
                                before,
                                before)
                        .list(em, limit, r -> new Old(r.number(0), r.number(1) > 0));
        List<Long> done = old.stream().filter(o -> !o.waits()).map(Old::id).toList();
        int deleted =
                done.isEmpty()
                        ? 0
                        : SqlQuery.sql("DELETE FROM KERNEL.EVENT WHERE 1 = 1")
                                .addIn("AND ID IN", done)
                                .execute(em);
        return new Chunk(
                old.size(), old.isEmpty() ? behind : old.get(old.size() - 1).id(), deleted);
    }

    /** Forgets old deliveries. */
    public int inbox(EntityManager em, Instant before, int limit) {
        List<Long> old =
                SqlQuery.sql(
                                "SELECT EVENT_ID FROM KERNEL.EVENT_INBOX WHERE DELIVERED_AT < ?"
                                        + " ORDER BY DELIVERED_AT",
                                before)
                        .list(em, limit, r -> r.number(0));
        if (!old.isEmpty()) {
            SqlQuery.sql("DELETE FROM KERNEL.EVENT_INBOX WHERE DELIVERED_AT < ?", before)
                    .addIn("AND EVENT_ID IN", old)
                    .execute(em);
        }
        return old.size();
    }
}
