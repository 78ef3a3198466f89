package org.atrium.identity.service;

import java.util.function.Supplier;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Transactions of the login itself, where nobody is signed in yet: they run as the system, so that
 * no answer with a secret in it is ever kept for an Idempotency-Key.
 */
@Component(service = SystemTransactions.class)
public class SystemTransactions {
    private final Transactions transactions;
    private final Callers callers;

    @Activate
    public SystemTransactions(@Reference Transactions transactions, @Reference Callers callers) {
        this.transactions = transactions;
        this.callers = callers;
    }

    /** Runs reads in one transaction. */
    public <T> T read(Supplier<T> query) {
        return callers.as(Caller.system(null), () -> transactions.read(query));
    }

    /** Runs writes in one transaction. */
    public void write(Runnable command) {
        writing(
                () -> {
                    command.run();
                    return null;
                });
    }

    /**
     * Runs writes with a result in one transaction; once more where another node has just added the
     * same row, such as the first failure under a name.
     */
    public <T> T writing(Supplier<T> command) {
        return callers.as(
                Caller.system(null),
                () -> {
                    try {
                        return transactions.write(command);
                    } catch (RuntimeException e) {
                        if (!SqlStates.isDuplicate(e)) {
                            throw e;
                        }
                        return transactions.write(command);
                    }
                });
    }
}
