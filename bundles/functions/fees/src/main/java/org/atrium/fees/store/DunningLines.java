package org.atrium.fees.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.DunningLine;
import org.atrium.fees.api.DunningStepView;
import org.atrium.fees.api.NoticeView;
import org.atrium.fees.domain.Rung;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** What runs of the ladder wrote about accounts. */
public class DunningLines {
    /** Which lines of a run are shown; null means all. */
    public record Filter(long run, Rung rung, String outcome) {}

    /** One page of a run, in the order of writing. */
    public List<DunningLine> list(EntityManager em, Filter filter, PageRequest page) {
        return SqlQuery.sql(
                        "SELECT s.ID, s.CASE_ID, s.HOUSE_ID, "
                                + house("s")
                                + ", s.DEBTOR_ID, "
                                + debtor("NAME", "s")
                                + ", s.ON_DAY, s.OUTCOME, s.RUNG, s.OLDEST_DUE, s.DAYS, s.OVERDUE,"
                                + " s.COST, s.HOLD, s.HELD_UNTIL FROM FEES.DUNNING_STEP s"
                                + " WHERE s.RUN_ID = ? AND s.ID > ?",
                        filter.run(),
                        page.afterId(0))
                .addIf("AND s.RUNG = ?", filter.rung())
                .addIf("AND s.OUTCOME = ?", filter.outcome())
                .add("ORDER BY s.ID")
                .list(em, page.fetch(), DunningLines::line);
    }

    /** Trials that began before a moment and still have lines. */
    public List<Long> trials(EntityManager em, Instant before) {
        return SqlQuery.sql(
                        "SELECT r.ID FROM FEES.DUNNING_RUN r WHERE r.DRY_RUN = TRUE"
                                + " AND r.STATE = 'DONE' AND r.STARTED_AT < ? AND EXISTS (SELECT 1"
                                + " FROM FEES.DUNNING_STEP s WHERE s.RUN_ID = r.ID)",
                        before)
                .list(em, r -> r.number(0));
    }

    /** Removes the first lines of a trial, at most so many; returns how many. */
    public int forget(EntityManager em, long trial, int most) {
        List<Long> first =
                SqlQuery.sql("SELECT ID FROM FEES.DUNNING_STEP WHERE RUN_ID = ? ORDER BY ID", trial)
                        .list(em, most, r -> r.number(0));
        return first.isEmpty()
                ? 0
                : SqlQuery.sql(
                                "DELETE FROM FEES.DUNNING_STEP WHERE RUN_ID = ? AND ID <= ?",
                                trial,
                                first.get(first.size() - 1))
                        .execute(em);
    }

    /** The steps of a case, oldest first. */
    public List<DunningStepView> ofCase(EntityManager em, long id) {
        return SqlQuery.sql(
                        "SELECT s.ID, s.RUN_ID, s.ROUND_NO, s.RUNG, s.ON_DAY, s.OLDEST_DUE, s.DAYS,"
                                + " s.OVERDUE, s.COST, r.RULE_FROM FROM FEES.DUNNING_STEP s"
                                + " JOIN FEES.DUNNING_RUN r ON r.ID = s.RUN_ID"
                                + " WHERE s.CASE_ID = ? AND s.OUTCOME = 'MADE'"
                                + " ORDER BY s.ON_DAY, s.ID",
                        id)
                .list(em, DunningLines::step);
    }

    /** A message that a step sent. */
    public record Told(String source, NoticeView view) {}

    /** The messages of these steps. */
    public List<Told> told(EntityManager em, long project, List<String> steps) {
        return SqlQuery.sql(
                        "SELECT m.SOURCE, m.ID, m.STATE, m.CHANNEL, m.SENT_AT, m.PROVED_AT"
                                + " FROM NOTICES.V1_MESSAGE m WHERE m.PROJECT_ID = ?",
                        project)
                .addIn("AND m.SOURCE IN", steps.stream().map(DunningLines::source).toList())
                .add("ORDER BY m.ID")
                .list(em, r -> new Told(r.text(0), notice(r)));
    }

    /** What the messages of a step belong to. */
    public static String source(String step) {
        return "fees.dunning-step:" + step;
    }

    private static NoticeView notice(SqlRow r) {
        NoticeView notice = new NoticeView();
        notice.id = r.id(1);
        notice.state = r.text(2);
        notice.channel = r.text(3);
        notice.sentAt = r.instant(4);
        notice.provedAt = r.instant(5);
        return notice;
    }

    /** The shown name of a row's house. */
    static String house(String row) {
        return "(SELECT h.NAME FROM REGISTRY.V1_HOUSE h WHERE h.ID = " + row + ".HOUSE_ID)";
    }

    /** A column of a row's debtor. */
    static String debtor(String column, String row) {
        return "(SELECT d."
                + column
                + " FROM REGISTRY.V1_CUSTOMER d WHERE d.ID = "
                + row
                + ".DEBTOR_ID)";
    }

    private static DunningLine line(SqlRow r) {
        DunningLine line = new DunningLine();
        line.id = r.id(0);
        line.caseId = r.id(1);
        line.houseId = r.id(2);
        line.house = r.text(3);
        line.debtorId = r.id(4);
        line.debtor = r.text(5);
        line.on = r.date(6);
        line.outcome = r.text(7);
        line.rung = r.text(8);
        line.oldestDue = r.date(9);
        line.days = r.number(10);
        line.overdue = r.moneyView(11);
        line.cost = r.moneyView(12);
        line.hold = r.text(13);
        line.heldUntil = r.date(14);
        return line;
    }

    private static DunningStepView step(SqlRow r) {
        DunningStepView step = new DunningStepView();
        step.id = r.id(0);
        step.runId = r.id(1);
        step.round = r.number(2);
        step.rung = r.text(3);
        step.on = r.date(4);
        step.oldestDue = r.date(5);
        step.days = r.number(6);
        step.overdue = r.moneyView(7);
        step.cost = r.moneyView(8);
        step.ruleFrom = r.date(9);
        return step;
    }
}
