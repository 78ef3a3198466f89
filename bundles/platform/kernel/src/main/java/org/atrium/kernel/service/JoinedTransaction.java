package org.atrium.kernel.service;

import java.util.function.Supplier;

/** The thread's transaction. */
@FunctionalInterface
public interface JoinedTransaction {
    /**
     * Joins the present transaction or read, or opens a transaction. What the body throws rolls the
     * whole transaction back, even where somebody outside catches it.
     */
    <T> T joined(Supplier<T> body);

    /** As {@link #joined}, but in a transaction even where the thread is only reading. */
    default <T> T changing(Supplier<T> body) {
        return joined(body);
    }

    /** Runs what changes nothing; joins what is under way. */
    default <T> T reading(Supplier<T> body) {
        return joined(body);
    }
}
