package org.atrium.kernel.service;

import java.util.function.Supplier;

/** The thread's transaction. */
@FunctionalInterface
public interface JoinedTransaction {
    /**
     * Joins the present transaction or opens one. What the body throws rolls the whole transaction
     * back, even where somebody outside catches it.
     */
    <T> T joined(Supplier<T> body);
}
