package org.atrium.registry.store;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;

/** The rows that imports refused, kept so that they can be mended and sent again. */
public class RejectStore {
    /** The most rows of one import that are kept; the figures count all. */
    public static final int MOST_ROWS = 10_000;

    /** More than the reasons of so many rows: each cell can be wrong in a few ways. */
    public static final int MOST_REASONS = 50 * MOST_ROWS;

    /**
     * One reason.
     *
     * @param row 1-based row of the sheet
     * @param sequence counts the reasons of a row from 0
     * @param column title as in the sheet; null where the whole row is meant
     * @param arguments JSON of what the text names
     * @param cells JSON of the row as texts, sealed (it may hold id numbers); only with the first
     *     reason
     */
    public record Reason(
            int row, int sequence, String column, String code, String arguments, String cells) {}

    /** Adds reasons in the order of their rows, as far as rows are kept. */
    public void add(EntityManager em, long importId, int rowsBefore, List<Reason> reasons) {
        List<Reason> kept = new ArrayList<>();
        int rows = rowsBefore;
        for (Reason reason : reasons) {
            rows += reason.sequence() == 0 ? 1 : 0;
            if (rows <= MOST_ROWS) {
                kept.add(reason);
            }
        }
        SqlBatch.sql(
                        "INSERT INTO REGISTRY.IMPORT_REJECT (IMPORT_ID, ROW_NO, REASON_NO,"
                                + " COLUMN_TITLE, CODE, ARGUMENTS, CELLS)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .execute(
                        em,
                        kept,
                        r ->
                                new Object[] {
                                    importId,
                                    r.row(),
                                    r.sequence(),
                                    r.column(),
                                    r.code(),
                                    r.arguments(),
                                    r.cells()
                                });
    }

    /** Reasons after this place, by row. */
    public List<Reason> list(EntityManager em, long importId, int afterRow, int after, int limit) {
        return SqlQuery.sql(
                        "SELECT ROW_NO, REASON_NO, COLUMN_TITLE, CODE, ARGUMENTS, CELLS"
                                + " FROM REGISTRY.IMPORT_REJECT WHERE IMPORT_ID = ?"
                                + " AND (ROW_NO > ? OR ROW_NO = ? AND REASON_NO > ?)"
                                + " ORDER BY ROW_NO, REASON_NO",
                        importId,
                        afterRow,
                        afterRow,
                        after)
                .list(
                        em,
                        limit,
                        r ->
                                new Reason(
                                        r.number(0).intValue(),
                                        r.number(1).intValue(),
                                        r.text(2),
                                        r.text(3),
                                        r.text(4),
                                        r.text(5)));
    }
}
