package org.atrium.kernel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** The outbox: streams with their sequences, events, and to whom each must still be delivered. */
public class OutboxStore {
    private static final String STREAM_KEY =
            " FROM KERNEL.EVENT_STREAM WHERE PROJECT_ID = ? AND HOUSE_ID = ?)";
    private static final SqlBatch STEP =
            SqlBatch.sql(
                    "UPDATE KERNEL.EVENT_STREAM SET LAST_SEQ = LAST_SEQ + ?"
                            + " WHERE PROJECT_ID = ? AND HOUSE_ID = ?");
    private static final SqlBatch STREAM =
            SqlBatch.insert("KERNEL.EVENT_STREAM", "ID, PROJECT_ID, HOUSE_ID, LAST_SEQ");
    private static final SqlBatch EVENT =
            SqlBatch.sql(
                    "INSERT INTO KERNEL.EVENT (ID, PROJECT_ID, HOUSE_ID, TYPE, TYPE_VERSION,"
                            + " HAPPENED_AT, PAYLOAD, STREAM_ID, SEQ, PUBLISHED_AT)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT ID"
                            + STREAM_KEY
                            + ", (SELECT LAST_SEQ - ?"
                            + STREAM_KEY
                            + ", ?)");
    private static final SqlBatch DELIVERY =
            SqlBatch.sql(
                    "INSERT INTO KERNEL.EVENT_DELIVERY (CONSUMER, EVENT_ID, PROJECT_ID, STREAM_ID,"
                            + " SEQ, PARKED, PUBLISHED_AT) SELECT CAST(? AS VARCHAR(40)), ID,"
                            + " PROJECT_ID, STREAM_ID, SEQ, FALSE, PUBLISHED_AT"
                            + " FROM KERNEL.EVENT WHERE ID = ?");

    /**
     * An event that is not written yet.
     *
     * @param houseId null for none
     * @param payload JSON
     */
    public record Draft(
            long id,
            long projectId,
            Long houseId,
            String type,
            int version,
            Instant happenedAt,
            String payload) {
        long stream() {
            return houseId == null ? 0 : houseId;
        }
    }

    /**
     * What one consumer has not got yet.
     *
     * @param waiting events
     * @param oldestAt when the oldest of them was published; null for none
     * @param seconds its age; 0 for none
     * @param poison streams that a poison event has stopped
     */
    public record Lag(String consumer, long waiting, Instant oldestAt, long seconds, long poison) {}

    /** All consumers by id. */
    public List<Lag> lags(EntityManager em, Instant now) {
        Map<String, Long> stopped =
                SqlQuery.sql(
                                "SELECT CONSUMER, COUNT(*) FROM KERNEL.EVENT_STUCK"
                                        + " WHERE STATE = 'POISON' GROUP BY CONSUMER")
                        .list(em, r -> Map.entry(r.text(0), r.number(1)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return SqlQuery.sql(
                        "SELECT S.CONSUMER, (SELECT COUNT(*) FROM KERNEL.EVENT_DELIVERY D"
                                + " WHERE D.CONSUMER = S.CONSUMER),"
                                + " (SELECT MIN(D.PUBLISHED_AT) FROM KERNEL.EVENT_DELIVERY D"
                                + " WHERE D.CONSUMER = S.CONSUMER)"
                                + " FROM (SELECT DISTINCT CONSUMER FROM KERNEL.EVENT_SUBSCRIPTION) S"
                                + " ORDER BY S.CONSUMER")
                .list(em, r -> lag(r, stopped, now));
    }

    private static Lag lag(SqlRow r, Map<String, Long> stopped, Instant now) {
        Instant oldest = r.instant(2);
        long seconds = oldest == null ? 0 : Duration.between(oldest, now).toSeconds();
        return new Lag(
                r.text(0), r.number(1), oldest, seconds, stopped.getOrDefault(r.text(0), 0L));
    }

    /**
     * Writes the events of one project. Takes the next numbers of their streams under the rows'
     * locks, always in the order of the houses, so that number order is commit order and two
     * commands never wait for each other.
     *
     * @param consumers by type of event
     */
    public void write(
            EntityManager em,
            IdBlocks ids,
            List<Draft> drafts,
            Map<String, List<String>> consumers,
            Instant now) {
        TreeMap<Long, Long> left = new TreeMap<>();
        drafts.forEach(draft -> left.merge(draft.stream(), 1L, Long::sum));
        take(em, ids, drafts.get(0).projectId(), left);
        List<Object[]> events = new ArrayList<>();
        List<Object[]> deliveries = new ArrayList<>();
        for (Draft draft : drafts) {
            long behind = left.merge(draft.stream(), -1L, Long::sum);
            events.add(event(draft, behind, now));
            for (String consumer : consumers.getOrDefault(draft.type(), List.of())) {
                deliveries.add(new Object[] {consumer, draft.id()});
            }
        }
        EVENT.execute(em, events, row -> row);
        if (!deliveries.isEmpty()) {
            DELIVERY.execute(em, deliveries, row -> row);
        }
    }

    /** The row of an event that has so many of the same command behind it in its stream. */
    private static Object[] event(Draft draft, long behind, Instant now) {
        return new Object[] {
            draft.id(),
            draft.projectId(),
            draft.houseId(),
            draft.type(),
            draft.version(),
            draft.happenedAt(),
            draft.payload(),
            draft.projectId(),
            draft.stream(),
            behind,
            draft.projectId(),
            draft.stream(),
            now
        };
    }

    private static void take(
            EntityManager em, IdBlocks ids, long project, TreeMap<Long, Long> counts) {
        List<Map.Entry<Long, Long>> streams = List.copyOf(counts.entrySet());
        int[] changed =
                STEP.changed(em, streams, s -> new Object[] {s.getValue(), project, s.getKey()});
        List<Map.Entry<Long, Long>> missing = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missing.add(streams.get(i));
            }
        }
        if (!missing.isEmpty()) {
            STREAM.execute(
                    em, missing, s -> new Object[] {ids.next(), project, s.getKey(), s.getValue()});
        }
    }

    /** The consumers that get events of this project, by type. */
    public Map<String, List<String>> consumers(EntityManager em, long project) {
        Map<String, List<String>> consumers = new HashMap<>();
        SqlQuery.sql(
                        "SELECT S.TYPE, S.CONSUMER FROM KERNEL.EVENT_SUBSCRIPTION S"
                                + " WHERE S.EVERYWHERE = TRUE OR EXISTS"
                                + " (SELECT 1 FROM KERNEL.PROJECT_MODULE M"
                                + " WHERE M.PROJECT_ID = ? AND M.MODULE = S.CONSUMER)",
                        project)
                .list(em, r -> new String[] {r.text(0), r.text(1)})
                .forEach(s -> consumers.computeIfAbsent(s[0], t -> new ArrayList<>()).add(s[1]));
        return consumers;
    }

    /**
     * Makes the types that a consumer gets exactly these, in the projects where it is enabled.
     *
     * @return whether they were others before
     */
    public boolean subscribe(
            EntityManager em, String consumer, boolean everywhere, Set<String> types) {
        Set<String> known =
                Set.copyOf(
                        SqlQuery.sql(
                                        "SELECT TYPE FROM KERNEL.EVENT_SUBSCRIPTION"
                                                + " WHERE CONSUMER = ?",
                                        consumer)
                                .list(em, r -> r.text(0)));
        for (String gone : known) {
            if (!types.contains(gone)) {
                SqlQuery.sql(
                                "DELETE FROM KERNEL.EVENT_SUBSCRIPTION"
                                        + " WHERE CONSUMER = ? AND TYPE = ?",
                                consumer,
                                gone)
                        .execute(em);
            }
        }
        for (String type : types) {
            if (!known.contains(type)) {
                SqlQuery.sql(
                                "INSERT INTO KERNEL.EVENT_SUBSCRIPTION"
                                        + " (CONSUMER, TYPE, EVERYWHERE) VALUES (?, ?, ?)",
                                consumer,
                                type,
                                everywhere)
                        .execute(em);
            }
        }
        return !known.equals(types);
    }

    /** Forgets what a consumer has not got yet of a project that it leaves. */
    public void unsubscribe(EntityManager em, String consumer, long project) {
        for (String table : List.of("EVENT_DELIVERY", "EVENT_STUCK")) {
            SqlQuery.sql(
                            "DELETE FROM KERNEL."
                                    + table
                                    + " WHERE PROJECT_ID = ? AND CONSUMER = ?",
                            project,
                            consumer)
                    .execute(em);
        }
    }
}
