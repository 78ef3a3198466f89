package org.atrium.kernel.api;

import java.util.function.Supplier;

/** One transaction per command, over all bundles that take part. */
public interface Transactions {
    /**
     * Runs a command in one JTA transaction; joins the present one if there is one (a read is
     * none). Deadlocks are retried up to three times, so the body must be repeatable. With an
     * Idempotency-Key the answer is stored in the same transaction and given again to the same
     * command; another body or path is refused (422).
     */
    <T> T write(Supplier<T> command);

    /**
     * Runs reads on one connection; joins the present command if there is one. What would change
     * something is refused, but for a {@link #write} inside, which is a transaction of its own.
     */
    <T> T read(Supplier<T> query);
}
