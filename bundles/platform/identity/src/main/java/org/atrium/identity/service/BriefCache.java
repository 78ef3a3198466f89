package org.atrium.identity.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Remembers values for a short time. A value that was being read while something was dropped is
 * handed on but not kept, so that a drop is never undone by a slower reader.
 */
final class BriefCache<K, V> {
    private static final int SWEEP_AT = 1_000;

    private final Map<K, Kept<V>> values = new HashMap<>();
    private final Duration age;
    private final Clock clock;
    private long drops;
    private int sweepAt = SWEEP_AT;

    BriefCache(Duration age, Clock clock) {
        this.age = age;
        this.clock = clock;
    }

    /** The value, read anew where none is kept; an empty answer of the reader is not kept. */
    Optional<V> get(K key, Supplier<Optional<V>> reader) {
        Optional<V> kept = find(key);
        if (kept.isPresent()) {
            return kept;
        }
        long stamp = stamp();
        Optional<V> read = reader.get();
        read.ifPresent(value -> keep(key, value, stamp));
        return read;
    }

    /** The value, if it is kept. */
    synchronized Optional<V> find(K key) {
        Kept<V> kept = values.get(key);
        return kept == null || !clock.instant().isBefore(kept.until())
                ? Optional.empty()
                : Optional.of(kept.value());
    }

    /** To be taken before the facts are read that a value is made of. */
    synchronized long stamp() {
        return drops;
    }

    /** Keeps a value unless something was dropped since the stamp. */
    synchronized void keep(K key, V value, long stamp) {
        if (stamp != drops) {
            return;
        }
        Instant now = clock.instant();
        if (values.size() >= sweepAt) {
            values.values().removeIf(kept -> !now.isBefore(kept.until()));
            sweepAt = Math.max(SWEEP_AT, values.size() * 2);
        }
        values.put(key, new Kept<>(value, now.plus(age)));
    }

    /** Forgets one value. */
    synchronized void drop(K key) {
        drops++;
        values.remove(key);
    }

    /** Forgets all values of which this is true. */
    synchronized void dropIf(BiPredicate<K, V> unwanted) {
        drops++;
        values.entrySet().removeIf(e -> unwanted.test(e.getKey(), e.getValue().value()));
    }

    private record Kept<V>(V value, Instant until) {}
}
