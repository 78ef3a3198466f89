package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** What has not been delivered yet, for people to look at and to settle. */
public class StuckStore {
    private static final String SELECT =
            "SELECT D.EVENT_ID, D.CONSUMER, P.CODE, E.HOUSE_ID, E.TYPE, E.TYPE_VERSION,"
                    + " E.HAPPENED_AT, COALESCE(S.STATE, 'WAITING'), S.ATTEMPTS, S.NEXT_AT,"
                    + " S.REASON, E.PAYLOAD, D.STREAM_ID FROM KERNEL.EVENT_DELIVERY D"
                    + " JOIN KERNEL.EVENT E ON E.ID = D.EVENT_ID"
                    + " JOIN KERNEL.PROJECT P ON P.ID = D.PROJECT_ID";
    private static final String STUCK =
            "KERNEL.EVENT_STUCK S ON S.CONSUMER = D.CONSUMER AND S.EVENT_ID = D.EVENT_ID";

    /** One row. */
    public record Row(
            long eventId,
            String consumer,
            String project,
            Long houseId,
            String type,
            int version,
            Instant happenedAt,
            String state,
            int attempts,
            Instant nextAt,
            String reason,
            String payload,
            long streamId) {}

    /**
     * What the list is narrowed to; null for all.
     *
     * @param state WAITING, RETRYING or POISON; null for the last two
     * @param project its code
     */
    public record Filter(String state, String consumer, String project) {}

    /** Undelivered events by id and consumer, behind this position. */
    public List<Row> list(EntityManager em, Filter filter, long event, String consumer, int limit) {
        boolean waiting = "WAITING".equals(filter.state());
        return SqlQuery.sql(SELECT + (waiting ? " LEFT JOIN " : " JOIN ") + STUCK)
                .add(
                        "WHERE (D.EVENT_ID > ? OR D.EVENT_ID = ? AND D.CONSUMER > ?)",
                        event,
                        event,
                        consumer)
                .add(waiting ? "AND S.STATE IS NULL" : "")
                .addIf("AND S.STATE = ?", waiting ? null : filter.state())
                .addIf("AND D.CONSUMER = ?", filter.consumer())
                .addIf("AND P.CODE = ?", filter.project())
                .add("ORDER BY D.EVENT_ID, D.CONSUMER")
                .list(em, limit, StuckStore::row);
    }

    /** One of them; null where it does not wait for this consumer. */
    public Row find(EntityManager em, long event, String consumer) {
        return SqlQuery.sql(SELECT + " LEFT JOIN " + STUCK)
                .add("WHERE D.EVENT_ID = ? AND D.CONSUMER = ?", event, consumer)
                .one(em, StuckStore::row);
    }

    /** Lets it be tried from the first attempt on. */
    public boolean retry(EntityManager em, long event, String consumer, Instant now) {
        return SqlQuery.sql(
                                "UPDATE KERNEL.EVENT_STUCK SET STATE = 'RETRYING', ATTEMPTS = 1,"
                                        + " NEXT_AT = ? WHERE CONSUMER = ? AND EVENT_ID = ?",
                                now,
                                consumer,
                                event)
                        .execute(em)
                == 1;
    }

    private static Row row(SqlRow r) {
        return new Row(
                r.number(0),
                r.text(1),
                r.text(2),
                r.number(3),
                r.text(4),
                r.number(5).intValue(),
                r.instant(6),
                r.text(7),
                r.number(8) == null ? 0 : r.number(8).intValue(),
                r.instant(9),
                r.text(10),
                r.text(11),
                r.number(12));
    }
}
