package org.atrium.kernel.api;

import javax.persistence.EntityManager;

/**
 * Lets the database look again at how many rows bulk work has brought. PostgreSQL plans by its
 * statistics: of a project that they do not know it expects one row, and then reads all rows of the
 * project for each row that comes in. Derby is told its plans or finds them from the index itself.
 */
public final class TableStatistics {
    private static final long LARGE = 1_000;

    private TableStatistics() {}

    /**
     * Looks at these tables, with what the present transaction has written; leaves out a table that
     * another transaction looks at.
     *
     * @param tables {@code SCHEMA.TABLE}
     */
    public static void refresh(EntityManager em, String... tables) {
        if (SqlQuery.isDerby(em)) {
            return;
        }
        for (String table : tables) {
            SqlQuery.sql("ANALYZE (SKIP_LOCKED) " + table).execute(em);
        }
    }

    /**
     * Looks at these tables before bulk work reads them in parts.
     *
     * @param rows how many it will read; nothing is done for few
     */
    public static void refreshFor(EntityManager em, long rows, String... tables) {
        if (rows > LARGE) {
            refresh(em, tables);
        }
    }

    /**
     * Whether it is time to look again after so many chunks: after 1, 2, 4, 8 and so on, so that
     * the cost stays small beside the work.
     */
    public static boolean isDueAfter(int chunks) {
        return Integer.bitCount(chunks) == 1;
    }
}
