package org.atrium.kernel.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Work that one node at a time does. A lease is a row with its owner and an end; the holder moves
 * the end on while it lives, and another node takes over once it has passed. The nodes' clocks must
 * agree within seconds; where they do not, {@link Lease#check} still keeps late work out.
 */
public interface Leases {
    /**
     * Takes a lease that nobody holds, on this node or another.
     *
     * @param name 1 to 80 characters, such as {@code workflow.sweep}
     * @param length after which another node may take over from a holder that has died
     * @return empty where somebody holds it
     */
    Optional<Lease> take(String name, Duration length);

    /** Does the work if nobody else is at it, and says whether it did. */
    default boolean alone(String name, Duration length, Consumer<Lease> work) {
        Optional<Lease> taken = take(name, length);
        taken.ifPresent(
                lease -> {
                    try (lease) {
                        work.accept(lease);
                    }
                });
        return taken.isPresent();
    }

    /** A lease that this process holds until it is closed. */
    interface Lease extends AutoCloseable {
        /**
         * Called last in a transaction of the work: it can only commit while the lease is held, as
         * the lease's row is locked until then.
         *
         * @throws LeaseLost where another node has taken over
         */
        void check();

        /** Gives it back. */
        @Override
        void close();
    }

    /** Another node has taken over; whatever the transaction did must not stand. */
    final class LeaseLost extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        /** Of this lease. */
        public LeaseLost(String name) {
            super("lease " + name + " was lost");
        }
    }
}
