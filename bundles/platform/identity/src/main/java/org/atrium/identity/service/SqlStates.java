package org.atrium.identity.service;

import java.sql.SQLException;

/** Reads what the database says. */
final class SqlStates {
    private static final String DUPLICATE = "23505";

    private SqlStates() {}

    /** Whether a unique key stood there already: somebody else was faster. */
    static boolean isDuplicate(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
