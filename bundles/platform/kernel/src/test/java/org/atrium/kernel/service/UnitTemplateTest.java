package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.Test;

public class UnitTemplateTest {
    private final List<String> events = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private int status = Status.STATUS_NO_TRANSACTION;
    private boolean refuses;
    private int opened;
    private final TransactionSynchronizationRegistry registry = registry();
    private final JtaTransactions transactions =
            new JtaTransactions(manager(), registry, new TransactionalDataSource(pool(), registry));
    private final UnitTemplate orders = new UnitTemplate(unit("orders"), transactions);
    private final UnitTemplate houses = new UnitTemplate(unit("houses"), transactions);

    @Test
    public void callsWithinATransactionShareAManagerThatEndsWithIt() {
        EntityManager first =
                orders.txExpr(
                        outer -> {
                            orders.tx(inner -> assertSame(outer, inner));
                            outer.clear();
                            return outer;
                        });
        assertEquals(List.of("begin", "open orders 1", "commit", "close orders 1"), events);
        assertNotSame(first, orders.<EntityManager>txExpr(em -> em));
    }

    @Test
    public void eachUnitHasAManagerOfItsOwnInOneTransaction() {
        orders.tx(
                TransactionType.Required,
                em -> {
                    em.clear();
                    houses.tx(EntityManager::clear);
                });
        assertEquals(
                List.of(
                        "begin",
                        "open orders 1",
                        "open houses 2",
                        "commit",
                        "close orders 1",
                        "close houses 2"),
                events);
    }

    @Test
    public void unitsThatRunStatementsAloneShareTheConnectionAndOpenNoManager() {
        orders.tx(
                em -> {
                    em.unwrap(Connection.class);
                    em.flush();
                    houses.tx(other -> other.unwrap(Connection.class));
                });
        assertEquals(List.of("begin", "connect", "commit"), events);
    }

    @Test
    public void whatAManagerThrowsComesThroughAsItIs() {
        assertThrows(
                PersistenceException.class,
                () ->
                        orders.tx(
                                em -> {
                                    em.clear();
                                    em.flush();
                                }));
        assertEquals(List.of("begin", "open orders 1", "rollback", "close orders 1"), events);
    }

    @Test
    public void whatThrowsIsRolledBack() {
        IllegalStateException thrown = new IllegalStateException("no");
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                orders.tx(
                                        em -> {
                                            em.clear();
                                            throw thrown;
                                        })));
        assertEquals(List.of("begin", "open orders 1", "rollback", "close orders 1"), events);
    }

    @Test
    public void whatThrewInsideIsRolledBackAndToldEvenWhereItWasCaught() {
        PersistenceException thrown =
                assertThrows(
                        PersistenceException.class,
                        () ->
                                orders.tx(
                                        em -> {
                                            em.clear();
                                            assertThrows(
                                                    IllegalStateException.class, this::failInside);
                                        }));
        assertEquals("inside", thrown.getCause().getMessage());
        assertEquals(
                List.of(
                        "begin",
                        "open orders 1",
                        "open houses 2",
                        "mark",
                        "rollback",
                        "close orders 1",
                        "close houses 2"),
                events);
    }

    @Test
    public void aRefusedCommitTellsItsCause() {
        refuses = true;
        PersistenceException thrown =
                assertThrows(PersistenceException.class, () -> orders.tx(em -> {}));
        assertEquals("deadlock", thrown.getCause().getMessage());
    }

    @Test
    public void otherKindsOfTransactionsAreNotKnown() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> orders.tx(TransactionType.RequiresNew, em -> {}));
    }

    private void failInside() {
        houses.tx(
                em -> {
                    em.clear();
                    throw new IllegalStateException("inside");
                });
    }

    private EntityManagerFactory unit(String name) {
        return stub(EntityManagerFactory.class, (proxy, method, arguments) -> opened(name));
    }

    private EntityManager opened(String unit) {
        String name = unit + " " + ++opened;
        events.add("open " + name);
        return stub(
                EntityManager.class,
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> events.add("close " + name);
                        case "flush" -> throw new PersistenceException("no");
                        default -> {}
                    }
                    return null;
                });
    }

    private DataSource pool() {
        return stub(
                DataSource.class,
                (proxy, method, arguments) -> {
                    events.add("connect");
                    return stub(Connection.class, (connection, asked, none) -> null);
                });
    }

    private TransactionManager manager() {
        return stub(
                TransactionManager.class,
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getStatus":
                            return status;
                        case "begin":
                            events.add("begin");
                            status = Status.STATUS_ACTIVE;
                            return null;
                        case "setRollbackOnly":
                            events.add("mark");
                            status = Status.STATUS_MARKED_ROLLBACK;
                            return null;
                        default:
                            ended(method.getName());
                            return null;
                    }
                });
    }

    private void ended(String how) throws RollbackException {
        if (refuses) {
            throw new RollbackException("deadlock");
        }
        events.add(how);
        status = Status.STATUS_NO_TRANSACTION;
        resources.clear();
        synchronizations.forEach(s -> s.afterCompletion(Status.STATUS_COMMITTED));
        synchronizations.clear();
    }

    private TransactionSynchronizationRegistry registry() {
        return stub(
                TransactionSynchronizationRegistry.class,
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "getTransactionStatus" -> status;
                            case "getResource" -> resources.get(arguments[0]);
                            case "putResource" -> resources.put(arguments[0], arguments[1]);
                            case "registerInterposedSynchronization" ->
                                    synchronizations.add((Synchronization) arguments[0]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
