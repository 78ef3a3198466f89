package org.atrium.kernel.service;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The data source of all persistence units: one connection for each transaction, given back to the
 * pool by the pool itself when the transaction has ended, and one for each read, which is no
 * transaction of JTA's.
 *
 * <p>The pool (pax-transx 0.5.4) takes a connection back at the end of a transaction and once more
 * when a unit closes its handle after that, as the second unit of a transaction does. A connection
 * that another thread got in between then serves two transactions at once: rows were lost and
 * result sets closed under load. So a handle of a transaction is never closed here; the pool drops
 * it with the transaction.
 */
@Component(
        service = {DataSource.class, TransactionalDataSource.class},
        property = "dataSourceName=atrium")
public class TransactionalDataSource implements DataSource {
    private static final String ROLLED_BACK = "40000";

    private final DataSource pool;
    private final TransactionSynchronizationRegistry transactions;
    private final PreparedStatements prepared = new PreparedStatements();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ThreadLocal<Reading> reading = new ThreadLocal<>();

    /** Over the pool that takes part in JTA transactions. */
    @Activate
    public TransactionalDataSource(
            @Reference(target = "(dataSourceName=atrium-pool)") DataSource pool,
            @Reference TransactionSynchronizationRegistry transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    /** The read under way on this thread, or null. */
    Reading reading() {
        return reading.get();
    }

    /** Runs a read on a connection of its own. */
    <T> T read(Supplier<T> query) {
        Reading begun = new Reading();
        T result;
        try {
            result = during(begun, query);
        } catch (RuntimeException | Error e) {
            try {
                begun.end();
            } catch (SQLException | RuntimeException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
        try {
            begun.end();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return result;
    }

    /** Runs something beside the read under way, if there is one. */
    <T> T beside(Supplier<T> body) {
        return reading.get() == null ? body.get() : during(null, body);
    }

    private <T> T during(Reading present, Supplier<T> body) {
        Reading outer = reading.get();
        set(present);
        try {
            return body.get();
        } finally {
            set(outer);
        }
    }

    private void set(Reading present) {
        if (present == null) {
            reading.remove();
        } else {
            reading.set(present);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Reading read = reading.get();
        if (read != null) {
            return read.share(this::pooled, prepared);
        }
        int status = transactions.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            return pooled();
        }
        HeldConnection held = (HeldConnection) transactions.getResource(this);
        if (held == null) {
            if (status == Status.STATUS_MARKED_ROLLBACK) {
                // the pool would give one that takes no part in the transaction and commits by
                // itself
                throw new SQLException("the transaction is to be rolled back", ROLLED_BACK);
            }
            held = new HeldConnection(pooled(), prepared);
            transactions.putResource(this, held);
        }
        return held.share();
    }

    private Connection pooled() throws SQLException {
        waiting.incrementAndGet();
        try {
            return pool.getConnection();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** How many threads wait for a connection. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password stand in the pool's settings");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}
