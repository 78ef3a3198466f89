package org.atrium.kernel.api;

import java.time.LocalDate;
import java.util.List;

/** Reads policy values inside the caller's transaction; nothing is cached. */
public interface Policies {
    /**
     * The value that holds in the caller's project on this day.
     *
     * @throws org.atrium.common.Conflict {@code kernel.policy.not-set} where no value and no
     *     default exists
     */
    <T> T at(PolicyKey<T> key, LocalDate day);

    /** As {@link #at(PolicyKey, LocalDate)}, for a project named by id. */
    <T> T at(long projectId, PolicyKey<T> key, LocalDate day);

    /**
     * The values that hold from {@code from} (inclusive) to {@code to} (exclusive), each with the
     * first day on which it holds; the first one starts at {@code from}. Days before the first
     * value of a key without default are left out.
     */
    <T> List<DatedValue<T>> timeline(
            long projectId, PolicyKey<T> key, LocalDate from, LocalDate to);

    /**
     * A value and the days on which it holds.
     *
     * @param from first day
     * @param to first day on which it no longer holds
     */
    record DatedValue<T>(T value, LocalDate from, LocalDate to) {}
}
