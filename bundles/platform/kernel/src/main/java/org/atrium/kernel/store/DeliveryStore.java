package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/**
 * What is still to be delivered. A row of EVENT_DELIVERY is one event for one consumer; it is
 * deleted in the transaction of the handler, which its lock makes the only one. The rows behind an
 * event that failed are parked, so that nobody reads them again and again.
 */
public class DeliveryStore {
    /**
     * One event that waits.
     *
     * @param stuck whether an earlier event of its stream has failed
     */
    public record Waiting(long eventId, long projectId, long streamId, boolean stuck) {}

    /**
     * An event that failed.
     *
     * @param attempts made so far
     */
    public record Stuck(long eventId, long projectId, long streamId, int attempts) {}

    /** One event's row. */
    public record Row(String type, int version, Long houseId, Instant happenedAt, String payload) {}

    /** Whether something can be delivered now. */
    public boolean hasWork(EntityManager em, String consumer, Instant now) {
        return !ready(em, consumer, -1, 1).isEmpty() || !due(em, consumer, now, 1).isEmpty();
    }

    /** The next rows behind this stream, by stream and number. */
    public List<Waiting> ready(EntityManager em, String consumer, long stream, int limit) {
        return SqlQuery.sql(
                        "SELECT D.EVENT_ID, D.PROJECT_ID, D.STREAM_ID, S.EVENT_ID"
                                + " FROM KERNEL.EVENT_DELIVERY D"
                                + " LEFT JOIN KERNEL.EVENT_STUCK S"
                                + " ON S.CONSUMER = D.CONSUMER AND S.STREAM_ID = D.STREAM_ID"
                                + " WHERE D.CONSUMER = ? AND D.PARKED = FALSE AND D.STREAM_ID > ?"
                                + " ORDER BY D.STREAM_ID, D.SEQ",
                        consumer,
                        stream)
                .list(
                        em,
                        limit,
                        r ->
                                new Waiting(
                                        r.number(0),
                                        r.number(1),
                                        r.number(2),
                                        r.number(3) != null));
    }

    /** Failed events of which the pause is over. */
    public List<Stuck> due(EntityManager em, String consumer, Instant now, int limit) {
        return SqlQuery.sql(
                        "SELECT EVENT_ID, PROJECT_ID, STREAM_ID, ATTEMPTS FROM KERNEL.EVENT_STUCK"
                                + " WHERE CONSUMER = ? AND NEXT_AT <= ? ORDER BY NEXT_AT",
                        consumer,
                        now)
                .list(
                        em,
                        limit,
                        r ->
                                new Stuck(
                                        r.number(0),
                                        r.number(1),
                                        r.number(2),
                                        r.number(3).intValue()));
    }

    /** When the next pause is over; null for none. */
    public Instant nextDue(EntityManager em, String consumer) {
        return SqlQuery.sql(
                        "SELECT MIN(NEXT_AT) FROM KERNEL.EVENT_STUCK"
                                + " WHERE CONSUMER = ? AND NEXT_AT IS NOT NULL",
                        consumer)
                .one(em, r -> r.instant(0));
    }

    /** Takes an event out of the outbox into the inbox. Returns false where it is gone. */
    public boolean take(EntityManager em, String consumer, long event, Instant now) {
        int taken =
                SqlQuery.sql(
                                "DELETE FROM KERNEL.EVENT_DELIVERY"
                                        + " WHERE CONSUMER = ? AND EVENT_ID = ?",
                                consumer,
                                event)
                        .execute(em);
        if (taken == 0) {
            return false;
        }
        SqlQuery.sql(
                        "INSERT INTO KERNEL.EVENT_INBOX (EVENT_ID, CONSUMER, DELIVERED_AT)"
                                + " VALUES (?, ?, ?)",
                        event,
                        consumer,
                        now)
                .execute(em);
        return true;
    }

    /** An event. */
    public Row event(EntityManager em, long id) {
        return SqlQuery.sql(
                        "SELECT TYPE, TYPE_VERSION, HOUSE_ID, HAPPENED_AT, PAYLOAD"
                                + " FROM KERNEL.EVENT WHERE ID = ?",
                        id)
                .one(
                        em,
                        r ->
                                new Row(
                                        r.text(0),
                                        r.number(1).intValue(),
                                        r.number(2),
                                        r.instant(3),
                                        r.text(4)));
    }

    /** Parks what came behind a failed event, unless that was settled meanwhile. */
    public void park(EntityManager em, String consumer, long stream) {
        int stuck =
                SqlQuery.sql(
                                "UPDATE KERNEL.EVENT_STUCK SET STREAM_ID = STREAM_ID"
                                        + " WHERE CONSUMER = ? AND STREAM_ID = ?",
                                consumer,
                                stream)
                        .execute(em);
        if (stuck == 1) {
            setParked(em, consumer, stream, true);
        }
    }

    /** Lets the stream flow again. */
    public void free(EntityManager em, String consumer, long stream) {
        SqlQuery.sql(
                        "DELETE FROM KERNEL.EVENT_STUCK WHERE CONSUMER = ? AND STREAM_ID = ?",
                        consumer,
                        stream)
                .execute(em);
        setParked(em, consumer, stream, false);
    }

    /** Writes down a failure. {@code nextAt} null makes it poison. */
    public void fail(
            EntityManager em,
            String consumer,
            Stuck failed,
            Instant nextAt,
            String reason,
            Instant now) {
        String state = nextAt == null ? "POISON" : "RETRYING";
        String text = reason.length() > 2000 ? reason.substring(0, 2000) : reason;
        int known =
                SqlQuery.sql(
                                "UPDATE KERNEL.EVENT_STUCK SET EVENT_ID = ?, STATE = ?,"
                                        + " ATTEMPTS = ?, REASON = ?",
                                failed.eventId(),
                                state,
                                failed.attempts(),
                                text)
                        .add(nextAt == null ? ", NEXT_AT = NULL" : "")
                        .addIf(", NEXT_AT = ?", nextAt)
                        .add("WHERE CONSUMER = ? AND STREAM_ID = ?", consumer, failed.streamId())
                        .execute(em);
        if (known == 0) {
            SqlQuery insert =
                    SqlQuery.sql(
                            "INSERT INTO KERNEL.EVENT_STUCK (CONSUMER, STREAM_ID, PROJECT_ID,"
                                    + " EVENT_ID, STATE, ATTEMPTS, REASON, SINCE, NEXT_AT)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?",
                            consumer,
                            failed.streamId(),
                            failed.projectId(),
                            failed.eventId(),
                            state,
                            failed.attempts(),
                            text,
                            now);
            insert.add(nextAt == null ? ", NULL)" : "").addIf(", ?)", nextAt).execute(em);
        }
        setParked(em, consumer, failed.streamId(), true);
    }

    private static void setParked(EntityManager em, String consumer, long stream, boolean parked) {
        SqlQuery.sql(
                        "UPDATE KERNEL.EVENT_DELIVERY SET PARKED = ?"
                                + " WHERE CONSUMER = ? AND PARKED = ? AND STREAM_ID = ?",
                        parked,
                        consumer,
                        !parked,
                        stream)
                .execute(em);
    }
}
