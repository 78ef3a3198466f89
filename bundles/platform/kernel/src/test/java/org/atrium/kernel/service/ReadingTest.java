package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TransactionRequiredException;
import javax.sql.DataSource;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.junit.Before;
import org.junit.Test;

/** Reads past JTA, on a Derby in memory. */
public class ReadingTest {
    private static final List<String> GIVEN_BACK = List.of("commit", "not read-only", "closed");

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true";
    private final List<Connection> taken = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private boolean commits = true;
    private JtaTransactions transactions;
    private UnitTemplate orders;
    private UnitTemplate houses;

    @Before
    public void open() throws Exception {
        GeronimoTransactionManager manager = new GeronimoTransactionManager();
        transactions =
                new JtaTransactions(
                        manager, manager, new TransactionalDataSource(pool(), manager, manager));
        orders = new UnitTemplate(unit(), transactions);
        houses = new UnitTemplate(unit(), transactions);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("CREATE TABLE LAMP (ID BIGINT, LIT BOOLEAN)");
            connection.createStatement().execute("INSERT INTO LAMP VALUES (1, TRUE)");
        }
    }

    @Test
    public void theUnitsOfAReadShareOneConnectionThatIsGivenBackAsItWas() throws SQLException {
        assertEquals(
                2L,
                (long)
                        transactions.reading(
                                () ->
                                        orders.txExpr(em -> lamps(em))
                                                + houses.txExpr(em -> lamps(em))));
        assertEquals(1, taken.size());
        assertTrue(taken.get(0).isClosed());
        assertEquals(GIVEN_BACK, events);
    }

    @Test
    public void theDatabaseRefusesAChange() {
        assertEquals(
                "25502",
                assertThrows(
                                IllegalStateException.class,
                                () -> transactions.reading(() -> orders.txExpr(this::lit)))
                        .getMessage());
        assertEquals(GIVEN_BACK, events);
    }

    @Test
    public void whatAManagerWouldLoseIsRefused() {
        transactions.reading(
                () -> {
                    orders.tx(
                            em -> {
                                assertFalse(em.isJoinedToTransaction());
                                refused(() -> em.persist("x"));
                                refused(() -> em.merge("x"));
                                refused(() -> em.remove("x"));
                                refused(em::flush);
                                em.clear();
                            });
                    return null;
                });
        assertEquals(List.of("opened", "clear", "close"), events);
    }

    @Test
    public void aWriteInsideAReadIsATransactionOfItsOwn() {
        transactions.reading(
                () -> {
                    orders.txExpr(em -> lamps(em));
                    transactions.changing(() -> orders.<Object>txExpr(this::lit));
                    return orders.txExpr(em -> lamps(em));
                });
        assertEquals(List.of("commit", "closed", "commit", "not read-only", "closed"), events);
        assertEquals(2, taken.size());
    }

    @Test
    public void aReadInsideATransactionJoinsIt() {
        orders.txExpr(em -> transactions.reading(() -> orders.<Object>txExpr(this::lit)));
        assertEquals(List.of("commit", "closed"), events);
        assertEquals(1, taken.size());
    }

    @Test
    public void whatAReadThrowsComesThroughAndTheConnectionIsGivenBack() {
        IllegalStateException thrown = new IllegalStateException("no");
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                transactions.reading(
                                        () -> {
                                            orders.txExpr(em -> lamps(em));
                                            throw thrown;
                                        })));
        assertEquals(GIVEN_BACK, events);
    }

    /** PostgreSQL does not commit after a statement that it refused. */
    @Test
    public void aConnectionThatCannotCommitIsGivenBackAsItWas() {
        commits = false;
        assertEquals(1L, (long) transactions.reading(() -> orders.txExpr(em -> lamps(em))));
        assertEquals(List.of("commit", "rollback", "not read-only", "closed"), events);
    }

    private static void refused(Runnable change) {
        assertThrows(TransactionRequiredException.class, change::run);
    }

    private Long lamps(EntityManager em) {
        try (ResultSet rows =
                em.unwrap(Connection.class)
                        .prepareStatement("SELECT COUNT(*) FROM LAMP WHERE LIT")
                        .executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object lit(EntityManager em) {
        try {
            return em.unwrap(Connection.class)
                    .prepareStatement("UPDATE LAMP SET LIT = TRUE")
                    .executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState());
        }
    }

    private DataSource pool() {
        return stub(
                DataSource.class,
                (proxy, method, arguments) -> {
                    Connection opened = DriverManager.getConnection(url);
                    opened.setAutoCommit(false);
                    Connection handle = stub(Connection.class, (p, m, a) -> noted(opened, m, a));
                    taken.add(handle);
                    return handle;
                });
    }

    private Object noted(Connection opened, Method method, Object[] arguments)
            throws ReflectiveOperationException, SQLException {
        if (method.getName().equals("close")) {
            events.add("closed");
        }
        if (List.of("commit", "rollback").contains(method.getName())) {
            events.add(method.getName());
        }
        if (method.getName().equals("commit") && !commits) {
            throw new SQLException("the transaction cannot be committed", "25P02");
        }
        if (method.getName().equals("setReadOnly") && arguments[0].equals(false)) {
            events.add("not read-only");
        }
        return method.invoke(opened, arguments);
    }

    private EntityManagerFactory unit() {
        return stub(
                EntityManagerFactory.class,
                (proxy, method, arguments) -> {
                    events.add("opened");
                    return stub(
                            EntityManager.class,
                            (em, called, with) -> {
                                events.add(called.getName());
                                return null;
                            });
                });
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
