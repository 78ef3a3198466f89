package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.TransactionSynchronizationRegistry;
import org.junit.Test;

public class TransactionalDataSourceTest {
    private final List<String> events = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private int status = Status.STATUS_ACTIVE;
    private int opened;
    private final TransactionalDataSource source = new TransactionalDataSource(pool(), registry());

    @Test
    public void theUnitsOfATransactionShareOneConnectionThatNoneOfThemCloses() throws Exception {
        Connection first = source.getConnection();
        Connection second = source.getConnection();
        first.setReadOnly(true);
        first.close();
        assertTrue(first.isClosed());
        assertFalse(second.isClosed());
        second.setReadOnly(false);
        second.close();
        status = Status.STATUS_COMMITTED; // the late closing that the pool took for a second return
        second.close();
        assertEquals(List.of("open 1", "setReadOnly 1", "setReadOnly 1"), events);
        assertThrows(SQLException.class, () -> first.setReadOnly(true));
    }

    @Test
    public void anotherTransactionHasAnotherConnection() throws Exception {
        source.getConnection().setReadOnly(true);
        Map<Object, Object> suspended = new HashMap<>(resources);
        resources.clear();
        source.getConnection().setReadOnly(true);
        resources.clear();
        resources.putAll(suspended);
        source.getConnection().setReadOnly(true);
        assertEquals(
                List.of("open 1", "setReadOnly 1", "open 2", "setReadOnly 2", "setReadOnly 1"),
                events);
    }

    @Test
    public void whereItIsRolledBackAnywayNoConnectionIsTakenThatWouldCommitByItself()
            throws Exception {
        status = Status.STATUS_MARKED_ROLLBACK;
        assertEquals(
                "40000", assertThrows(SQLException.class, source::getConnection).getSQLState());
        status = Status.STATUS_ACTIVE;
        source.getConnection();
        status = Status.STATUS_MARKED_ROLLBACK;
        source.getConnection();
        assertEquals(List.of("open 1"), events);
    }

    @Test
    public void outsideATransactionTheConnectionIsThePools() throws Exception {
        status = Status.STATUS_NO_TRANSACTION;
        source.getConnection().close();
        assertEquals(List.of("open 1", "close 1"), events);
    }

    @Test
    public void aFailureOfTheDatabaseComesThroughAsItIs() throws Exception {
        Connection connection = source.getConnection();
        assertEquals("40001", assertThrows(SQLException.class, connection::commit).getSQLState());
    }

    private DataSource pool() {
        return stub(DataSource.class, (proxy, method, arguments) -> connection(++opened));
    }

    private Connection connection(int number) {
        events.add("open " + number);
        return stub(
                Connection.class,
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isClosed")) {
                        return false;
                    }
                    if (method.getName().equals("commit")) {
                        throw new SQLException("deadlock", "40001");
                    }
                    events.add(method.getName() + " " + number);
                    return null;
                });
    }

    private TransactionSynchronizationRegistry registry() {
        return stub(
                TransactionSynchronizationRegistry.class,
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "getTransactionStatus" -> status;
                            case "getResource" -> resources.get(arguments[0]);
                            case "putResource" -> resources.put(arguments[0], arguments[1]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
