package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.transaction.RollbackException;
import javax.transaction.Transaction;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** With the runtime's transaction manager and pool, on a Derby in memory. */
public class TransactionalDataSourceTest {
    private static final int THREADS = 32;
    private static final int TURNS = 25;

    private GeronimoTransactionManager manager;
    private HikariDataSource pool;
    private TransactionalDataSource source;

    @Before
    public void open() throws Exception {
        manager = new GeronimoTransactionManager();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        source = new TransactionalDataSource(pool, manager, manager);
        change("CREATE TABLE LAMP (ID BIGINT NOT NULL, LIT INT)");
        change("ALTER TABLE LAMP ADD CONSTRAINT ONE UNIQUE (ID) INITIALLY DEFERRED");
        change("INSERT INTO LAMP VALUES (1, 0)");
    }

    @After
    public void close() {
        pool.close();
    }

    @Test
    public void theUnitsOfATransactionShareOneConnectionThatNoneOfThemCloses() throws Exception {
        manager.begin();
        Connection first = source.getConnection();
        Connection second = source.getConnection();
        assertSame(physical(first), physical(second));
        first.close();
        assertTrue(first.isClosed());
        assertThrows(SQLException.class, () -> first.prepareStatement("VALUES 1"));
        assertFalse(second.isClosed());
        assertEquals(1, pool.getHikariPoolMXBean().getActiveConnections());
        manager.commit();
        assertTrue(second.isClosed());
        assertThrows(SQLException.class, () -> second.prepareStatement("VALUES 1"));
        second.close();
        assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
    }

    @Test
    public void anotherTransactionHasAnotherConnection() throws Exception {
        manager.begin();
        Connection outer = physical(source.getConnection());
        Transaction suspended = manager.suspend();
        manager.begin();
        assertNotSame(outer, physical(source.getConnection()));
        manager.rollback();
        manager.resume(suspended);
        assertSame(outer, physical(source.getConnection()));
        manager.rollback();
    }

    @Test
    public void onlyWhatWasCommittedIsKept() throws Exception {
        change("UPDATE LAMP SET LIT = 1");
        manager.begin();
        update("UPDATE LAMP SET LIT = 2");
        manager.rollback();
        assertEquals(1, lit());
    }

    @Test
    public void aTransactionThatTheDatabaseRefusesToCommitSaysWhy() throws Exception {
        manager.begin();
        update("INSERT INTO LAMP VALUES (1, 7)");
        Throwable refused = assertThrows(RollbackException.class, manager::commit);
        XAException branch = (XAException) refused.getCause();
        assertEquals("23506", ((SQLException) branch.getCause()).getSQLState());
        assertEquals(0, lit());
        assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
    }

    @Test
    public void whereItIsRolledBackAnywayNoConnectionIsTaken() throws Exception {
        manager.begin();
        manager.setRollbackOnly();
        assertEquals(
                "40000", assertThrows(SQLException.class, source::getConnection).getSQLState());
        manager.rollback();
        manager.begin();
        Connection held = source.getConnection();
        manager.setRollbackOnly();
        assertSame(physical(held), physical(source.getConnection()));
        manager.rollback();
    }

    @Test
    public void outsideATransactionTheConnectionIsThePools() throws Exception {
        try (Connection own = source.getConnection()) {
            own.prepareStatement("UPDATE LAMP SET LIT = 3").executeUpdate();
        }
        assertEquals("nobody has committed it", 0, lit());
        assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
    }

    @Test
    public void aStatementOutlivesItsTransaction() throws Exception {
        PreparedStatement first = counted();
        assertSame(first, counted());
    }

    @Test
    public void manyAtOnceKeepEachOthersRows() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS * TURNS; i++) {
            boolean kept = i % 5 > 0;
            all.add(threads.submit(() -> lightOne(kept)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        assertEquals(THREADS * TURNS * 4 / 5, lit());
    }

    private Void lightOne(boolean kept) throws Exception {
        manager.begin();
        update("UPDATE LAMP SET LIT = LIT + 1");
        if (kept) {
            manager.commit();
        } else {
            manager.rollback();
        }
        return null;
    }

    private PreparedStatement counted() throws Exception {
        manager.begin();
        try (PreparedStatement counting =
                source.getConnection().prepareStatement("SELECT COUNT(*) FROM LAMP")) {
            counting.executeQuery().close();
            return counting.unwrap(PreparedStatement.class);
        } finally {
            manager.commit();
        }
    }

    private void change(String sql) throws Exception {
        manager.begin();
        update(sql);
        manager.commit();
    }

    private void update(String sql) throws SQLException {
        try (PreparedStatement update = source.getConnection().prepareStatement(sql)) {
            update.executeUpdate();
        }
    }

    private int lit() throws Exception {
        manager.begin();
        try (PreparedStatement select =
                        source.getConnection().prepareStatement("SELECT SUM(LIT) FROM LAMP");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } finally {
            manager.commit();
        }
    }

    private static Connection physical(Connection view) throws SQLException {
        return view.unwrap(Connection.class);
    }
}
