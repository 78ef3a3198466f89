package org.atrium.kernel.service;

import java.sql.Connection;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A connection's part in a JTA transaction. An installation has one database, so that the
 * transaction has this one branch and ends by the connection's own commit: nothing is prepared and
 * nothing is to be recovered.
 */
final class LocalBranch implements XAResource {
    private final Connection connection;

    /**
     * @param connection that does not commit by itself
     */
    LocalBranch(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void start(Xid xid, int flags) {
        // its first statement begins it
    }

    @Override
    public void end(Xid xid, int flags) {
        // it ends with its commit
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        throw new XAException(XAException.XAER_PROTO); // there would be a second database
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        try {
            connection.commit();
        } catch (SQLException e) {
            XAException failed = failed(XAException.XA_RBROLLBACK, e);
            try {
                connection.rollback();
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw failed(XAException.XAER_RMFAIL, e);
        }
    }

    private static XAException failed(int code, SQLException cause) {
        XAException failed = new XAException(code);
        failed.initCause(cause);
        return failed;
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return this == other;
    }

    @Override
    public void forget(Xid xid) {
        // it never ends by a heuristic
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
