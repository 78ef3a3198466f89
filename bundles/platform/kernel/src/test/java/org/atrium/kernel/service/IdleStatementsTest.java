package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class IdleStatementsTest {
    private static final String TWICE = "VALUES CAST(? AS INTEGER) * 2";

    private final PreparedStatements prepared = new PreparedStatements();
    private Connection database;

    @Before
    public void open() throws Exception {
        database = connect();
    }

    @After
    public void close() throws Exception {
        database.close();
    }

    @Test
    public void aStatementIsPreparedOnceForAllTransactions() throws Exception {
        PreparedStatement driver = used(transaction(), 4);
        assertSame(driver, used(transaction(), 7));
    }

    @Test
    public void nothingOfItsFirstUseIsLeft() throws Exception {
        PreparedStatement first = transaction().prepareStatement(TWICE);
        first.setInt(1, 4);
        ResultSet results = first.executeQuery();
        first.close();
        assertTrue(first.isClosed());
        assertTrue(results.isClosed());
        assertThrows(SQLException.class, first::executeQuery);
        try (PreparedStatement second = transaction().prepareStatement(TWICE)) {
            assertThrows("no parameter", SQLException.class, second::executeQuery);
        }
    }

    @Test
    public void twoOfAKindAtOnceAreTwo() throws Exception {
        Connection connection = transaction();
        PreparedStatement first = connection.prepareStatement(TWICE);
        PreparedStatement second = connection.prepareStatement(TWICE);
        assertNotSame(driver(first), driver(second));
        PreparedStatement kept = driver(first);
        PreparedStatement left = driver(second);
        first.close();
        second.close();
        assertFalse(kept.isClosed());
        assertTrue(left.isClosed());
    }

    @Test
    public void oneWithALimitOrAFailureIsNotKept() throws Exception {
        PreparedStatement limited = transaction().prepareStatement(TWICE);
        limited.setMaxRows(1);
        assertClosedWith(limited);
        PreparedStatement failed = transaction().prepareStatement(TWICE);
        assertThrows(SQLException.class, () -> failed.setString(1, "four"));
        assertClosedWith(failed);
    }

    @Test
    public void theOldestOnesGoWhenThereAreTooMany() throws Exception {
        PreparedStatement oldest = used(transaction(), 4);
        for (int i = 0; i < 101; i++) {
            transaction().prepareStatement("VALUES " + i).close();
        }
        assertTrue(oldest.isClosed());
        assertNotSame(oldest, used(transaction(), 4));
    }

    @Test
    public void eachConnectionHasItsOwn() throws Exception {
        PreparedStatement here = used(transaction(), 4);
        try (Connection other = connect()) {
            assertNotSame(here, used(new HeldConnection(other, prepared).share(), 4));
        }
        assertSame(here, used(transaction(), 4));
    }

    /**
     * Asked for anything between the end of a transaction and its commit, Derby opens another
     * connection, and closes the one that was at work.
     */
    @Test
    public void aConnectionThatIsAtWorkIsLeftAlone() throws Exception {
        EmbeddedXADataSource source = new EmbeddedXADataSource();
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setCreateDatabase("create");
        XAConnection busy = source.getXAConnection();
        Connection handle = busy.getConnection();
        Xid xid = new Branch();
        busy.getXAResource().start(xid, XAResource.TMNOFLAGS);
        handle.createStatement().execute("SET SCHEMA SYS");
        used(new HeldConnection(handle, prepared).share(), 4);
        busy.getXAResource().end(xid, XAResource.TMSUCCESS);
        used(transaction(), 4);
        busy.getXAResource().commit(xid, true);
        assertEquals("the session goes on", "SYS", handle.getSchema());
        busy.close();
    }

    @Test
    public void aStatementKnowsTheViewItWasPreparedOn() throws Exception {
        Connection view = transaction();
        try (PreparedStatement statement = view.prepareStatement(TWICE)) {
            assertSame(view, statement.getConnection());
        }
    }

    /** The only branch of a transaction. */
    private static final class Branch implements Xid {
        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {1};
        }
    }

    private static void assertClosedWith(PreparedStatement statement) throws SQLException {
        PreparedStatement driver = driver(statement);
        statement.close();
        assertTrue(driver.isClosed());
    }

    /** Doubles a number and returns the driver's statement that did it. */
    private static PreparedStatement used(Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TWICE)) {
            statement.setInt(1, number);
            try (ResultSet result = statement.executeQuery()) {
                assertTrue(result.next());
                assertEquals(2 * number, result.getInt(1));
            }
            return driver(statement);
        }
    }

    private static PreparedStatement driver(PreparedStatement statement) throws SQLException {
        return statement.unwrap(PreparedStatement.class);
    }

    private Connection transaction() {
        return new HeldConnection(database, prepared).share();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
    }
}
