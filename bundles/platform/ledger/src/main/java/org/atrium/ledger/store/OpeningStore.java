package org.atrium.ledger.store;

import java.time.Instant;
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
                    + " IMPORTED_BY, IMPORTED_AT, REASON, BASE_ID FROM LEDGER.OPENING_SET"
                    + " WHERE PROJECT_ID = ?";

    /** A reason for which a row was refused; cells only with the first of a row. */
    public record Reason(
            int row, int sequence, String column, String code, String arguments, String cells) {}

    /** Count and sum of a kind, item and legal entity. */
    public record Total(OpeningKind kind, String item, long entityId, int lines, Money sum) {}

    /** Who did a step, and when; nulls before. */
    public record Step(String name, String user, Instant at) {}

    /** A line with the name of its house. */
    public record Named(OpeningLine line, String house) {}

    /** Adds a set with its lines and refused rows. */
    public void add(
            EntityManager em, OpeningSet set, List<OpeningLine> lines, List<Reason> reasons) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.OPENING_SET (ID, PROJECT_ID, VERSION, STATE, FILE_NAME,"
                                + " AS_OF, LINE_COUNT, REJECTED, TITLES, IMPORTED_BY, IMPORTED_AT)"
                                + " VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
                        set.id(),
                        set.projectId(),
                        set.state(),
                        set.fileName(),
                        set.asOf(),
                        set.lines(),
                        set.rejected(),
                        set.titles(),
                        set.importedBy(),
                        set.importedAt())
                .execute(em);
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
                        reasons,
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

    /** What the lines come to. */
    public List<Total> found(EntityManager em, long id) {
        return totals(
                em,
                "SELECT KIND, ITEM, ENTITY_ID, COUNT(*), SUM(AMOUNT) FROM LEDGER.OPENING_LINE"
                        + " WHERE SET_ID = ? GROUP BY KIND, ITEM, ENTITY_ID"
                        + " ORDER BY KIND, ITEM, ENTITY_ID",
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
                        "SELECT l.LINE_NO, l.ROW_NO, l.KIND, l.HOUSE_ID, l.DEBTOR_ID, l.DEBTOR,"
                                + " l.ENTITY_ID, l.ITEM, l.PERIOD, l.DUE, l.NOTE, l.AMOUNT, "
                                + Names.house("NAME", "l.HOUSE_ID")
                                + " FROM LEDGER.OPENING_LINE l WHERE l.SET_ID = ? AND l.LINE_NO > ?"
                                + " ORDER BY l.LINE_NO",
                        id,
                        after)
                .list(em, limit, r -> new Named(line(r), r.text(12)));
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

    /** Whether the same balance stands in the books already, from another set or as a charge. */
    public boolean stands(EntityManager em, long project, OpeningLine line) {
        Long opening =
                SqlQuery.sql(
                                "SELECT COUNT(*) FROM LEDGER.OPENING_LINE l JOIN LEDGER.OPENING_SET s"
                                        + " ON s.ID = l.SET_ID WHERE l.PROJECT_ID = ?"
                                        + " AND l.HOUSE_ID = ? AND l.DEBTOR_ID = ? AND l.KIND = ?"
                                        + " AND l.ITEM = ? AND l.PERIOD = ? AND l.ENTITY_ID = ?"
                                        + " AND s.STATE = 'POSTED'",
                                project,
                                line.houseId(),
                                line.debtorId(),
                                line.kind(),
                                line.item(),
                                line.period(),
                                line.entityId())
                        .one(em, r -> r.number(0));
        if (opening > 0 || line.kind() != OpeningKind.ARREARS) {
            return opening > 0;
        }
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM LEDGER.CHARGE c JOIN LEDGER.ACCOUNT a"
                                        + " ON a.ID = c.ACCOUNT_ID WHERE a.PROJECT_ID = ?"
                                        + " AND a.HOUSE_ID = ? AND a.DEBTOR_ID = ? AND c.ITEM = ?"
                                        + " AND c.PERIOD = ? AND c.REVERSAL_ID IS NULL",
                                project,
                                line.houseId(),
                                line.debtorId(),
                                line.item(),
                                line.period())
                        .one(em, r -> r.number(0))
                > 0;
    }

    /** Customers of the project with this name who are or were something to the house. */
    public List<Long> debtors(
            EntityManager em, long project, long house, String name, String phone) {
        return SqlQuery.sql(
                        "SELECT DISTINCT c.ID FROM REGISTRY.V1_CUSTOMER c WHERE c.PROJECT_ID = ?"
                                + " AND c.NAME = ?",
                        project,
                        name)
                .addIf("AND (c.PHONE IS NULL OR c.PHONE = ?)", phone)
                .add(
                        "AND (EXISTS (SELECT 1 FROM REGISTRY.V1_PARTY p WHERE p.PROJECT_ID = ?"
                                + " AND p.HOUSE_ID = ? AND p.CUSTOMER_ID = c.ID) OR EXISTS (SELECT 1"
                                + " FROM REGISTRY.V1_PAYER y WHERE y.PROJECT_ID = ?"
                                + " AND y.HOUSE_ID = ? AND y.CUSTOMER_ID = c.ID))",
                        project,
                        house,
                        project,
                        house)
                .list(em, r -> r.number(0));
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
                r.number(12));
    }
}
