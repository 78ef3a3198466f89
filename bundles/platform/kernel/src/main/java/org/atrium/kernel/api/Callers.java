package org.atrium.kernel.api;

import java.util.function.Supplier;

/** The caller of the present thread. */
public interface Callers {
    /** Who is asking. Throws IllegalStateException on a thread without one. */
    Caller current();

    /** Runs the body as this caller. */
    <T> T as(Caller caller, Supplier<T> body);
}
