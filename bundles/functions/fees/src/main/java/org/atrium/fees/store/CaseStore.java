package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.DunningCaseRow;
import org.atrium.fees.domain.Rung;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Accounts on the ladder, with what they owe today. */
public class CaseStore {
    private static final String OWED =
            " FROM LEDGER.V1_OPEN_CHARGE c WHERE c.PROJECT_ID = k.PROJECT_ID"
                    + " AND c.ACCOUNT_ID = k.ACCOUNT_ID AND c.DUE < ?"
                    + LadderStore.DUNNED;

    /**
     * Which cases are shown; null means all.
     *
     * @param today what is overdue on this day counts
     * @param words part of the house's name or of the debtor's
     */
    public record Filter(LocalDate today, String state, Rung rung, String building, String words) {}

    /** Where a case stands, beside what its row shows. */
    public record Standing(
            DunningCaseRow row,
            LocalDate countsFrom,
            long round,
            LocalDate roundOn,
            LocalDate openedOn,
            long version) {}

    /** One page, newest first. */
    public List<DunningCaseRow> list(
            EntityManager em, long project, Filter filter, PageRequest page) {
        SqlQuery query =
                narrowed(SqlQuery.sql("SELECT k.ID FROM FEES.DUNNING_CASE k"), project, filter)
                        .add("AND k.ID < ?", page.afterId(Long.MAX_VALUE));
        List<Long> ids = query.add("ORDER BY k.ID DESC").list(em, page.fetch(), r -> r.number(0));
        return ids.isEmpty()
                ? List.of()
                : rows(filter.today())
                        .addIn("WHERE k.ID IN", ids)
                        .add("ORDER BY k.ID DESC")
                        .list(em, r -> row(r, filter.today()));
    }

    /** How many accounts stand on a rung, and what they owe overdue. */
    public record Column(String rung, long accounts, Money overdue) {}

    /** The accounts of each rung. */
    public List<Column> columns(EntityManager em, long project, Filter filter) {
        return owing("SELECT x.RUNG, COUNT(*), SUM(x.OWED) FROM (", project, filter)
                .add("GROUP BY x.RUNG")
                .list(em, r -> new Column(r.text(0), r.number(1), r.money(2)));
    }

    /** The accounts of a rung that owe most. */
    public List<DunningCaseRow> largest(EntityManager em, long project, Filter filter, int limit) {
        List<Long> ids =
                owing("SELECT x.ID FROM (", project, filter)
                        .add("ORDER BY x.OWED DESC, x.ID")
                        .list(em, limit, r -> r.number(0));
        return ids.isEmpty()
                ? List.of()
                : rows(filter.today())
                        .addIn("WHERE k.ID IN", ids)
                        .list(em, r -> row(r, filter.today()))
                        .stream()
                        .sorted(Comparator.comparingInt(row -> ids.indexOf(Long.valueOf(row.id))))
                        .toList();
    }

    private static SqlQuery owing(String select, long project, Filter filter) {
        SqlQuery query =
                SqlQuery.sql(
                        select
                                + "SELECT k.ID ID, k.RUNG RUNG,"
                                + " (SELECT COALESCE(SUM(c.OPEN_AMOUNT), 0)"
                                + OWED
                                + ") OWED FROM FEES.DUNNING_CASE k",
                        filter.today());
        return narrowed(query, project, filter).add(") x");
    }

    private static SqlQuery narrowed(SqlQuery query, long project, Filter filter) {
        query.add("WHERE k.PROJECT_ID = ?", project)
                .addIf("AND k.STATE = ?", filter.state())
                .addIf("AND k.RUNG = ?", filter.rung());
        if (filter.building() != null) {
            query.add(
                    "AND k.HOUSE_ID IN (SELECT h.ID FROM REGISTRY.V1_HOUSE h"
                            + " WHERE h.PROJECT_ID = ? AND h.BUILDING = ?)",
                    project,
                    filter.building());
        }
        if (filter.words() != null) {
            String like = SqlQuery.anywhere(filter.words());
            query.add(
                    "AND (EXISTS (SELECT 1 FROM REGISTRY.V1_HOUSE h WHERE h.ID = k.HOUSE_ID"
                            + " AND h.NAME LIKE ? ESCAPE '!') OR EXISTS (SELECT 1"
                            + " FROM REGISTRY.V1_CUSTOMER d WHERE d.ID = k.DEBTOR_ID"
                            + " AND d.NAME LIKE ? ESCAPE '!'))",
                    like,
                    like);
        }
        return query;
    }

    /** A case; null where the project has no such case. */
    public Standing find(EntityManager em, long project, long id, LocalDate today) {
        return rows(today)
                .add("WHERE k.PROJECT_ID = ? AND k.ID = ?", project, id)
                .one(
                        em,
                        r ->
                                new Standing(
                                        row(r, today),
                                        r.date(13),
                                        r.number(14),
                                        r.date(15),
                                        r.date(16),
                                        r.number(17)));
    }

    /** The account of a case; null where a house's debtor was never on the ladder. */
    public Long accountOf(EntityManager em, long project, long house, long debtor) {
        return SqlQuery.sql(
                        "SELECT ACCOUNT_ID FROM FEES.DUNNING_CASE WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND DEBTOR_ID = ?",
                        project,
                        house,
                        debtor)
                .one(em, r -> r.number(0));
    }

    /** Id of the case of a house's debtor; null where he was never on the ladder. */
    public String idOf(EntityManager em, long project, long house, long debtor) {
        return SqlQuery.sql(
                        "SELECT ID FROM FEES.DUNNING_CASE WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND DEBTOR_ID = ?",
                        project,
                        house,
                        debtor)
                .one(em, r -> r.id(0));
    }

    private static SqlQuery rows(LocalDate today) {
        return SqlQuery.sql(
                "SELECT k.ID, k.HOUSE_ID, "
                        + DunningLines.house("k")
                        + ", k.DEBTOR_ID, "
                        + DunningLines.debtor("NAME", "k")
                        + ", "
                        + DunningLines.debtor("PHONE", "k")
                        + ", k.STATE, k.RUNG, k.RUNG_ON, k.HOLD, k.HELD_UNTIL,"
                        + " (SELECT MIN(c.DUE)"
                        + OWED
                        + " AND c.PART <> 'COST'), (SELECT COALESCE(SUM(c.OPEN_AMOUNT), 0)"
                        + OWED
                        + "), k.COUNTS_FROM, k.ROUND_NO, k.ROUND_ON, k.OPENED_ON, k.VERSION"
                        + " FROM FEES.DUNNING_CASE k",
                today,
                today);
    }

    private static DunningCaseRow row(SqlRow r, LocalDate today) {
        DunningCaseRow row = new DunningCaseRow();
        row.id = r.id(0);
        row.houseId = r.id(1);
        row.house = r.text(2);
        row.debtorId = r.id(3);
        row.debtor = r.text(4);
        row.phone = r.text(5);
        row.state = r.text(6);
        row.rung = r.text(7);
        row.rungSince = r.date(8);
        row.hold = r.text(9);
        row.heldUntil = r.date(10);
        row.oldestDue = r.date(11);
        row.daysOverdue =
                row.oldestDue == null ? 0 : today.toEpochDay() - row.oldestDue.toEpochDay();
        row.overdue = r.moneyView(12);
        return row;
    }
}
