package org.atrium.kernel.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The kernel's tables, once they are migrated. Joins the present transaction or opens one. */
@Component(service = KernelUnit.class)
public class KernelUnit {
    private final JpaTemplate jpa;
    private final JoinedTransaction transaction;
    private final ExecutorService threads = Executors.newCachedThreadPool(KernelUnit::thread);

    /** Over the kernel's persistence unit. */
    @Activate
    public KernelUnit(
            @Reference(target = "(atrium.unit=kernel)") JpaTemplate jpa,
            @Reference JoinedTransaction transaction,
            @Reference(target = "(atrium.schema=kernel)") SchemaReady ready) {
        this.jpa = jpa;
        this.transaction = transaction;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }

    /** As {@link JoinedTransaction#changing}; the kernel's tables may be left alone. */
    <T> T changing(Supplier<T> body) {
        return transaction.changing(body);
    }

    /** As {@link JoinedTransaction#reading}; the kernel's tables may be left alone. */
    <T> T reading(Supplier<T> body) {
        return transaction.reading(body);
    }

    /**
     * A transaction of its own beside the present one, committed on return. On a thread of its own:
     * Aries gives a thread one entity manager, and with it the present transaction's connection.
     */
    public <T> T apart(Function<EntityManager, T> body) {
        try {
            return CompletableFuture.supplyAsync(() -> joined(body), threads).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Nothing is at work any more. */
    @Deactivate
    void stop() {
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "atrium-apart");
        thread.setDaemon(true);
        return thread;
    }
}
