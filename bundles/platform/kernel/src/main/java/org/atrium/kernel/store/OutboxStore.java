package org.atrium.kernel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** The outbox: streams with their sequences, events, and to whom each must still be delivered. */
public class OutboxStore {
    private static final int SLICE = 200;

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
     * @return the consumers that have something to do now
     */
    public Set<String> write(EntityManager em, IdBlocks ids, List<Draft> drafts, Instant now) {
        long project = drafts.get(0).projectId();
        TreeMap<Long, Long> counts =
                drafts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Draft::stream, TreeMap::new, Collectors.counting()));
        take(em, ids, project, counts);
        TreeMap<Long, long[]> streams = streams(em, project, counts);
        List<Object[]> events = new ArrayList<>();
        List<Object[]> deliveries = new ArrayList<>();
        List<String[]> subscriptions = subscriptions(em, project, drafts);
        for (Draft draft : drafts) {
            long[] stream = streams.get(draft.stream());
            long seq = ++stream[1];
            events.add(
                    new Object[] {
                        draft.id(),
                        project,
                        draft.houseId(),
                        draft.type(),
                        draft.version(),
                        draft.happenedAt(),
                        draft.payload(),
                        stream[0],
                        seq,
                        now
                    });
            for (String[] subscription : subscriptions) {
                if (subscription[0].equals(draft.type())) {
                    deliveries.add(
                            new Object[] {
                                subscription[1], draft.id(), project, stream[0], seq, false, now
                            });
                }
            }
        }
        insert(em, events, deliveries);
        return deliveries.stream().map(d -> (String) d[0]).collect(Collectors.toSet());
    }

    private static void insert(EntityManager em, List<Object[]> events, List<Object[]> deliveries) {
        Batch.run(
                em,
                "INSERT INTO KERNEL.EVENT (ID, PROJECT_ID, HOUSE_ID, TYPE, TYPE_VERSION,"
                        + " HAPPENED_AT, PAYLOAD, STREAM_ID, SEQ, PUBLISHED_AT)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events);
        Batch.run(
                em,
                "INSERT INTO KERNEL.EVENT_DELIVERY (CONSUMER, EVENT_ID, PROJECT_ID, STREAM_ID,"
                        + " SEQ, PARKED, PUBLISHED_AT) VALUES (?, ?, ?, ?, ?, ?, ?)",
                deliveries);
    }

    private static void take(
            EntityManager em, IdBlocks ids, long project, TreeMap<Long, Long> counts) {
        List<Long> houses = List.copyOf(counts.keySet());
        int[] changed =
                Batch.run(
                        em,
                        "UPDATE KERNEL.EVENT_STREAM SET LAST_SEQ = LAST_SEQ + ?"
                                + " WHERE PROJECT_ID = ? AND HOUSE_ID = ?",
                        houses.stream()
                                .map(h -> new Object[] {counts.get(h), project, h})
                                .toList());
        List<Object[]> missing = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                Long house = houses.get(i);
                missing.add(new Object[] {ids.next(), project, house, counts.get(house)});
            }
        }
        Batch.run(
                em,
                "INSERT INTO KERNEL.EVENT_STREAM (ID, PROJECT_ID, HOUSE_ID, LAST_SEQ)"
                        + " VALUES (?, ?, ?, ?)",
                missing);
    }

    /** By house: the stream's id and the number before the first that was just taken. */
    private static TreeMap<Long, long[]> streams(
            EntityManager em, long project, TreeMap<Long, Long> counts) {
        TreeMap<Long, long[]> streams = new TreeMap<>();
        List<Long> houses = List.copyOf(counts.keySet());
        for (int from = 0; from < houses.size(); from += SLICE) {
            SqlQuery.sql(
                            "SELECT HOUSE_ID, ID, LAST_SEQ FROM KERNEL.EVENT_STREAM"
                                    + " WHERE PROJECT_ID = ?",
                            project)
                    .addIn(
                            "AND HOUSE_ID IN",
                            houses.subList(from, Math.min(from + SLICE, houses.size())))
                    .list(em, r -> new long[] {r.number(0), r.number(1), r.number(2)})
                    .forEach(r -> streams.put(r[0], new long[] {r[1], r[2] - counts.get(r[0])}));
        }
        return streams;
    }

    /** Type and consumer of the subscriptions to these events that hold in their project. */
    private static List<String[]> subscriptions(
            EntityManager em, long project, List<Draft> drafts) {
        Collection<String> types = drafts.stream().map(Draft::type).distinct().toList();
        return SqlQuery.sql(
                        "SELECT S.TYPE, S.CONSUMER FROM KERNEL.EVENT_SUBSCRIPTION S"
                                + " WHERE (S.EVERYWHERE = TRUE OR EXISTS"
                                + " (SELECT 1 FROM KERNEL.PROJECT_MODULE M"
                                + " WHERE M.PROJECT_ID = ? AND M.MODULE = S.CONSUMER))",
                        project)
                .addIn("AND S.TYPE IN", types)
                .list(em, r -> new String[] {r.text(0), r.text(1)});
    }

    /** Makes the types that a consumer gets exactly these, in the projects where it is enabled. */
    public void subscribe(
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
