package org.atrium.kernel.api;

import java.util.function.Supplier;

/** The caller of the present thread. */
public interface Callers {
    /** Who is asking. Throws IllegalStateException on a thread without one. */
    Caller current();

    /**
     * From now on, until what {@link #as} runs has ended, the present caller acts in the place of
     * an absent person; null for nobody.
     */
    void inPlaceOf(String absent);

    /** Runs the body as this caller. */
    <T> T as(Caller caller, Supplier<T> body);
}
