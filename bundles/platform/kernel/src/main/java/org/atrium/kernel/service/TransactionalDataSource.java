package org.atrium.kernel.service;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The data source of all persistence units: one connection for each transaction, which ends with it
 * and is then given back to the pool, and one for each read, which is no transaction of JTA's.
 */
@Component(
        service = {DataSource.class, TransactionalDataSource.class},
        property = "dataSourceName=atrium")
public class TransactionalDataSource implements DataSource {
    private static final String ROLLED_BACK = "40000";

    private final DataSource pool;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry transactions;
    private final PreparedStatements prepared = new PreparedStatements();
    private final ThreadLocal<Reading> reading = new ThreadLocal<>();

    /** Over a pool whose connections do not commit by themselves. */
    @Activate
    public TransactionalDataSource(
            @Reference(target = "(dataSourceName=atrium-pool)") DataSource pool,
            @Reference TransactionManager manager,
            @Reference TransactionSynchronizationRegistry transactions) {
        this.pool = pool;
        this.manager = manager;
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
            return read.share(pool, prepared);
        }
        int status = transactions.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            return pool.getConnection();
        }
        HeldConnection held = (HeldConnection) transactions.getResource(this);
        if (held == null) {
            if (status == Status.STATUS_MARKED_ROLLBACK) {
                throw new SQLException("the transaction is to be rolled back", ROLLED_BACK);
            }
            held = new HeldConnection(enlisted(), prepared);
            transactions.putResource(this, held);
        }
        return held.share();
    }

    private Connection enlisted() throws SQLException {
        Connection handle = pool.getConnection();
        try {
            manager.getTransaction().enlistResource(new LocalBranch(handle));
        } catch (RollbackException | SystemException e) {
            handle.close();
            throw new SQLException("the transaction takes no connection", ROLLED_BACK, e);
        }
        transactions.registerInterposedSynchronization(new GivenBack(handle));
        return handle;
    }

    /** Gives a connection back when its transaction has ended. */
    private record GivenBack(Connection handle) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // its branch ends it
        }

        @Override
        public void afterCompletion(int status) {
            try {
                handle.close();
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
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
