package org.atrium.kernel.service;

import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** JTA's transactions, and the entity managers that live as long as they do. */
@Component(service = {JoinedTransaction.class, JtaTransactions.class})
public final class JtaTransactions implements JoinedTransaction {
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final TransactionalDataSource connections;

    /** Of the runtime's transaction manager. */
    @Activate
    public JtaTransactions(
            @Reference TransactionManager manager,
            @Reference TransactionSynchronizationRegistry registry,
            @Reference TransactionalDataSource connections) {
        this.manager = manager;
        this.registry = registry;
        this.connections = connections;
    }

    @Override
    public <T> T changing(Supplier<T> body) {
        return connections.beside(() -> joined(body));
    }

    @Override
    public <T> T reading(Supplier<T> body) {
        return connections.reading() != null || isOpen() ? joined(body) : connections.read(body);
    }

    private boolean isOpen() {
        try {
            return manager.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new PersistenceException("the transaction has failed", e);
        }
    }

    @Override
    public <T> T joined(Supplier<T> body) {
        if (connections.reading() != null) {
            return body.get();
        }
        try {
            if (manager.getStatus() == Status.STATUS_NO_TRANSACTION) {
                manager.begin();
                return ended(body);
            }
            return marked(body);
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | NotSupportedException
                | SystemException e) {
            throw new PersistenceException("the transaction has failed", e);
        }
    }

    /**
     * The entity manager of a unit in the present transaction or read.
     *
     * @param key by which it is kept there
     */
    EntityManager entityManager(Object key, EntityManagerFactory unit) {
        Reading read = connections.reading();
        if (read != null) {
            return read.manager(
                    key, () -> OpenedWhenAsked.reading(connections, unit::createEntityManager));
        }
        EntityManager known = (EntityManager) registry.getResource(key);
        if (known == null) {
            known = OpenedWhenAsked.of(connections, () -> open(unit));
            registry.putResource(key, known);
        }
        return known;
    }

    private EntityManager open(EntityManagerFactory unit) {
        EntityManager opened = unit.createEntityManager();
        opened.joinTransaction();
        registry.registerInterposedSynchronization(new Closing(opened));
        return opened;
    }

    private <T> T ended(Supplier<T> body)
            throws SystemException,
                    RollbackException,
                    HeuristicMixedException,
                    HeuristicRollbackException {
        T result;
        try {
            result = body.get();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        if (manager.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            Throwable cause = (Throwable) registry.getResource(Failed.class);
            manager.rollback();
            throw new Failed(cause);
        }
        manager.commit();
        return result;
    }

    private void rollBack(Throwable cause) {
        try {
            manager.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private <T> T marked(Supplier<T> body) throws SystemException {
        try {
            return body.get();
        } catch (RuntimeException | Error e) {
            manager.setRollbackOnly();
            registry.putResource(Failed.class, e);
            throw e;
        }
    }

    /** A part of the transaction failed and was caught: its answer must not look like success. */
    private static final class Failed extends PersistenceException {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super("the transaction was rolled back, because a part of it had failed", cause);
        }
    }

    /** Closes an entity manager when its transaction has ended. */
    private record Closing(EntityManager opened) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // it writes by itself
        }

        @Override
        public void afterCompletion(int status) {
            opened.close();
        }
    }
}
