package org.atrium.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.domain.OpeningKind;
import org.atrium.ledger.domain.OpeningLine;
import org.atrium.ledger.domain.OpeningSet;

/** Sets of opening balances before and after they are in the books. */
public class OpeningStore {
    private static final String SET =
            "SELECT ID, PROJECT_ID, VERSION, STATE, FILE_NAME, AS_OF, LINE_COUNT, REJECTED, TITLES,"
                    + " IMPORTED_BY, IMPORTED_AT, REASON, BASE_ID, JOB_ID"
                    + " FROM LEDGER.OPENING_SET"
                    + " WHERE PROJECT_ID = ?";

    private static final String LINE =
            "SELECT l.LINE_NO, l.ROW_NO, l.KIND, l.HOUSE_ID, l.DEBTOR_ID, l.DEBTOR,"
                    + " l.ENTITY_ID, l.ITEM, l.PERIOD, l.DUE, l.NOTE, l.AMOUNT, "
                    + Names.house("NAME", "l.HOUSE_ID")
                    + " FROM LEDGER.OPENING_LINE l";
    private static final String ADDED =
            "SELECT KIND, ITEM, ENTITY_ID, COUNT(*), SUM(AMOUNT) FROM LEDGER.OPENING_LINE"
                    + " WHERE SET_ID = ? GROUP BY KIND, ITEM, ENTITY_ID";
    private static final String FOUND_COLUMNS =
            "(SET_ID, KIND, ITEM, ENTITY_ID, LINE_COUNT, AMOUNT)";

    /** The most refused rows of a set that are kept; its figures count all. */
    public static final int MOST_REJECTED = 10_000;

    /** A reason for which a row was refused; cells, sealed, only with the first of a row. */
    public record Reason(
            int row, int sequence, String column, String code, String arguments, String cells) {}

    /** Count and sum of a kind, item and legal entity. */
    public record Total(OpeningKind kind, String item, long entityId, int lines, Money sum) {}

    /** Who did a step, and when; nulls before. */
    public record Step(String name, String user, Instant at) {}

    /** A line with the name of its house. */
    public record Named(OpeningLine line, String house) {}

    /** Adds a set whose sheet is to be read. */
    public void add(EntityManager em, OpeningSet set, long sheet) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.OPENING_SET (ID, PROJECT_ID, VERSION, STATE, FILE_NAME,"
                                + " AS_OF, LINE_COUNT, REJECTED, TITLES, IMPORTED_BY, IMPORTED_AT,"
                                + " SHEET_ID, READ_TO) VALUES (?, ?, 0, ?, ?, ?, 0, 0, ?, ?, ?, ?, 0)",
                        set.id(),
                        set.projectId(),
                        set.state(),
                        set.fileName(),
                        set.asOf(),
                        set.titles(),
                        set.importedBy(),
                        set.importedAt(),
                        sheet)
                .execute(em);
    }

    /** Notes the job that is at work on it; null for none. */
    public void workedOnBy(EntityManager em, long id, Long job) {
        SqlQuery.sql("UPDATE LEDGER.OPENING_SET SET JOB_ID = ? WHERE ID = ?", job, id).execute(em);
    }

    /** Where its sheet is kept, and the row that was read last. */
    public Progress progress(EntityManager em, long id) {
        return SqlQuery.sql("SELECT SHEET_ID, READ_TO FROM LEDGER.OPENING_SET WHERE ID = ?", id)
                .one(em, r -> new Progress(r.number(0), r.number(1).intValue()));
    }

    /** Where its sheet is kept, and the row that was read last. */
    public record Progress(long sheet, int row) {}

    /** Adds what a chunk brought, which ended with this row of the sheet. */
    public void add(
            EntityManager em,
            OpeningSet set,
            List<OpeningLine> lines,
            List<Reason> reasons,
            int row) {
        SqlBatch.sql(
                        "INSERT INTO LEDGER.OPENING_LINE (SET_ID, LINE_NO, PROJECT_ID, ROW_NO, KIND,"
                                + " HOUSE_ID, DEBTOR_ID, DEBTOR, ENTITY_ID, ITEM, PERIOD, DUE, NOTE,"
                                + " AMOUNT, RECEIPT_NO)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(em, lines, l -> values(set, l));
        SqlBatch.sql(
                        "INSERT INTO LEDGER.OPENING_REJECT (SET_ID, ROW_NO, REASON_NO, COLUMN_TITLE,"
                                + " CODE, ARGUMENTS, CELLS) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .execute(
                        em,
                        kept(set, reasons),
                        r ->
                                new Object[] {
                                    set.id(),
                                    r.row(),
                                    r.sequence(),
                                    r.column(),
                                    r.code(),
                                    r.arguments(),
                                    r.cells()
                                });
        long refused = reasons.stream().filter(r -> r.sequence() == 0).count();
        SqlQuery.sql(
                        "UPDATE LEDGER.OPENING_SET SET LINE_COUNT = LINE_COUNT + ?,"
                                + " REJECTED = REJECTED + ?, READ_TO = ? WHERE ID = ?",
                        lines.size(),
                        refused,
                        row,
                        set.id())
                .execute(em);
    }

    /** The set; null where the project has no such set. */
    public OpeningSet find(EntityManager em, long project, long id) {
        return SqlQuery.sql(SET, project).add("AND ID = ?", id).one(em, OpeningStore::set);
    }

    /** The set, locked until the end of the transaction; null where there is none. */
    public OpeningSet lock(EntityManager em, long project, long id) {
        SqlQuery.sql(
                        "UPDATE LEDGER.OPENING_SET SET VERSION = VERSION + 1"
                                + " WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        id)
                .execute(em);
        return find(em, project, id);
    }

    /** Sets before this one, newest first. */
    public List<OpeningSet> list(EntityManager em, long project, long before, int limit) {
        return SqlQuery.sql(SET, project)
                .add("AND ID < ?", before)
                .add("ORDER BY ID DESC")
                .list(em, limit, OpeningStore::set);
    }

    /** Moves it on; {@code step} is CHECKED, SIGNED, POSTED or REVERSED, or null to note nobody. */
    public void move(
            EntityManager em, long id, OpeningSet.State to, String step, String user, Instant at) {
        SqlQuery query = SqlQuery.sql("UPDATE LEDGER.OPENING_SET SET STATE = ?", to);
        if (step != null) {
            query.add(", " + step + "_BY = ?, " + step + "_AT = ?", user, at);
        }
        query.add("WHERE ID = ?", id).execute(em);
    }

    /** Notes where its postings are, or why it was taken back. */
    public void note(EntityManager em, long id, Long base, String reason) {
        if (base != null) {
            SqlQuery.sql("UPDATE LEDGER.OPENING_SET SET BASE_ID = ? WHERE ID = ?", base, id)
                    .execute(em);
        }
        if (reason != null) {
            SqlQuery.sql("UPDATE LEDGER.OPENING_SET SET REASON = ? WHERE ID = ?", reason, id)
                    .execute(em);
        }
    }

    /** Who took which step. */
    public List<Step> steps(EntityManager em, long id) {
        return SqlQuery.sql(
                        "SELECT IMPORTED_BY, IMPORTED_AT, CHECKED_BY, CHECKED_AT, SIGNED_BY,"
                                + " SIGNED_AT, POSTED_BY, POSTED_AT, REVERSED_BY, REVERSED_AT"
                                + " FROM LEDGER.OPENING_SET WHERE ID = ?",
                        id)
                .one(
                        em,
                        r ->
                                List.of(
                                        step(r, "IMPORTED", 0),
                                        step(r, "CHECKED", 2),
                                        step(r, "SIGNED", 4),
                                        step(r, "POSTED", 6),
                                        step(r, "REVERSED", 8)));
    }

    /** What the lines come to, added up anew. */
    public List<Total> added(EntityManager em, long id) {
        return totals(em, ADDED + " ORDER BY KIND, ITEM, ENTITY_ID", id);
    }

    /** Stores what the lines come to, once all of them are there. */
    public void found(EntityManager em, OpeningSet set) {
        SqlQuery.sql("INSERT INTO LEDGER.OPENING_FOUND " + FOUND_COLUMNS + " ")
                .add(ADDED.replace("SELECT ", "SELECT CAST(? AS BIGINT), "), set.id(), set.id())
                .execute(em);
    }

    /** What the lines come to, as stored; empty while they are being read. */
    public List<Total> found(EntityManager em, long id) {
        return totals(
                em,
                "SELECT KIND, ITEM, ENTITY_ID, LINE_COUNT, AMOUNT FROM LEDGER.OPENING_FOUND"
                        + " WHERE SET_ID = ? ORDER BY KIND, ITEM, ENTITY_ID",
                id);
    }

    /** What was typed in from the old system. */
    public List<Total> control(EntityManager em, long id) {
        return totals(
                em,
                "SELECT KIND, ITEM, ENTITY_ID, LINE_COUNT, AMOUNT FROM LEDGER.OPENING_TOTAL"
                        + " WHERE SET_ID = ? ORDER BY KIND, ITEM, ENTITY_ID",
                id);
    }

    /** Replaces what was typed in. */
    public void control(EntityManager em, long id, List<Total> totals) {
        SqlQuery.sql("DELETE FROM LEDGER.OPENING_TOTAL WHERE SET_ID = ?", id).execute(em);
        SqlBatch.sql(
                        "INSERT INTO LEDGER.OPENING_TOTAL (SET_ID, KIND, ITEM, ENTITY_ID,"
                                + " LINE_COUNT, AMOUNT) VALUES (?, ?, ?, ?, ?, ?)")
                .execute(
                        em,
                        totals,
                        t ->
                                new Object[] {
                                    id, t.kind(), t.item(), t.entityId(), t.lines(), t.sum()
                                });
    }

    /** Lines after this one with the names of their houses. */
    public List<Named> lines(EntityManager em, long id, int after, int limit) {
        return SqlQuery.sql(
                        LINE + " WHERE l.SET_ID = ? AND l.LINE_NO > ? ORDER BY l.LINE_NO",
                        id,
                        after)
                .list(em, limit, OpeningStore::named);
    }

    /** Reasons after this place, by row. */
    public List<Reason> rejected(EntityManager em, long id, int afterRow, int after, int limit) {
        return SqlQuery.sql(
                        "SELECT ROW_NO, REASON_NO, COLUMN_TITLE, CODE, ARGUMENTS, CELLS"
                                + " FROM LEDGER.OPENING_REJECT WHERE SET_ID = ?"
                                + " AND (ROW_NO > ? OR ROW_NO = ? AND REASON_NO > ?)"
                                + " ORDER BY ROW_NO, REASON_NO",
                        id,
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

    /** Forgets the refused rows of sets that were taken before this instant. */
    public void forgetRejected(EntityManager em, Instant before) {
        SqlQuery.sql(
                        "DELETE FROM LEDGER.OPENING_REJECT WHERE SET_ID IN"
                                + " (SELECT ID FROM LEDGER.OPENING_SET WHERE IMPORTED_AT < ?)",
                        before)
                .execute(em);
    }

    /** The line of a row of the sheet. */
    public Named atRow(EntityManager em, long id, int row) {
        return SqlQuery.sql(LINE + " WHERE l.SET_ID = ? AND l.ROW_NO = ?", id, row)
                .list(em, 1, OpeningStore::named)
                .get(0);
    }

    /** The reasons of as many rows as are kept. */
    private static List<Reason> kept(OpeningSet set, List<Reason> reasons) {
        List<Reason> kept = new ArrayList<>();
        int rows = set.rejected();
        for (Reason reason : reasons) {
            rows += reason.sequence() == 0 ? 1 : 0;
            if (rows <= MOST_REJECTED) {
                kept.add(reason);
            }
        }
        return kept;
    }

    private static Object[] values(OpeningSet set, OpeningLine l) {
        String receipt =
                l.kind() == OpeningKind.PREPAYMENT ? "OB-" + set.id() + "-" + l.number() : null;
        return new Object[] {
            set.id(),
            l.number(),
            set.projectId(),
            l.row(),
            l.kind(),
            l.houseId(),
            l.debtorId(),
            l.debtor(),
            l.entityId(),
            l.item(),
            l.period(),
            l.due(),
            l.note(),
            l.amount(),
            receipt
        };
    }

    private static List<Total> totals(EntityManager em, String sql, long id) {
        return SqlQuery.sql(sql, id)
                .list(
                        em,
                        r ->
                                new Total(
                                        OpeningKind.valueOf(r.text(0)),
                                        r.text(1),
                                        r.number(2),
                                        r.number(3).intValue(),
                                        r.money(4)));
    }

    private static Step step(SqlRow r, String name, int column) {
        return new Step(name, r.text(column), r.instant(column + 1));
    }

    private static Named named(SqlRow r) {
        return new Named(line(r), r.text(12));
    }

    private static OpeningLine line(SqlRow r) {
        return new OpeningLine(
                r.number(0).intValue(),
                r.number(1).intValue(),
                OpeningKind.valueOf(r.text(2)),
                r.number(3),
                r.number(4),
                r.text(5),
                r.number(6),
                r.text(7),
                r.text(8),
                r.date(9),
                r.text(10),
                r.money(11));
    }

    private static OpeningSet set(SqlRow r) {
        return new OpeningSet(
                r.number(0),
                r.number(1),
                r.number(2),
                OpeningSet.State.valueOf(r.text(3)),
                r.text(4),
                r.date(5),
                r.number(6).intValue(),
                r.number(7).intValue(),
                r.text(8),
                r.text(9),
                r.instant(10),
                r.text(11),
                r.number(12),
                r.number(13));
    }
}
