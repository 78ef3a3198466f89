package org.atrium.kernel.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All values that were ever set for one key of one project, in time. */
public final class PolicyTimeline {
    /** What has become of a value. */
    public enum State {
        /** Begins later. */
        PLANNED,
        /** Holds today. */
        HOLDS,
        /** Was followed by another. */
        PAST,
        /** Was set again for the same day. */
        REPLACED,
        /** Was taken back before it began. */
        WITHDRAWN
    }

    private final List<PolicyValue> all;
    private final TreeMap<LocalDate, PolicyValue> standing = new TreeMap<>();

    /** Over the values of one key, in any order. */
    public PolicyTimeline(Collection<PolicyValue> values) {
        all = values.stream().sorted(Comparator.comparingLong(PolicyValue::id)).toList();
        all.stream().filter(PolicyValue::stands).forEach(v -> standing.put(v.from(), v));
    }

    /** The same with one more value. */
    public PolicyTimeline with(PolicyValue value) {
        List<PolicyValue> more = new ArrayList<>(all);
        more.add(
                new PolicyValue(
                        Long.MAX_VALUE,
                        value.key(),
                        value.from(),
                        value.json(),
                        value.reason(),
                        value.setBy(),
                        value.setAt(),
                        null));
        return new PolicyTimeline(more);
    }

    /** The value that holds on this day; null where none does. */
    public PolicyValue at(LocalDate day) {
        Map.Entry<LocalDate, PolicyValue> entry = standing.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** The first value that begins after this day; null where none is planned. */
    public PolicyValue after(LocalDate day) {
        Map.Entry<LocalDate, PolicyValue> entry = standing.higherEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** The values that hold one after the other, by their first day. */
    public List<PolicyValue> holding() {
        return List.copyOf(standing.values());
    }

    /** Every value that was not withdrawn, by day, then by age. */
    public List<PolicyValue> kept() {
        return all.stream()
                .filter(PolicyValue::stands)
                .sorted(Comparator.comparing(PolicyValue::from).thenComparingLong(PolicyValue::id))
                .toList();
    }

    /** Grows with every setting and every withdrawal. */
    public long version() {
        return all.size() + all.stream().filter(v -> !v.stands()).count();
    }

    /** What has become of one of these values by this day. */
    public State state(PolicyValue value, LocalDate today) {
        if (!value.stands()) {
            return State.WITHDRAWN;
        }
        if (!value.equals(standing.get(value.from()))) {
            return State.REPLACED;
        }
        if (value.from().isAfter(today)) {
            return State.PLANNED;
        }
        return value.equals(at(today)) ? State.HOLDS : State.PAST;
    }
}
