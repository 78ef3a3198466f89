package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.NoticeView;
import org.atrium.fees.api.ServiceStopRow;
import org.atrium.fees.api.StopOrderView;
import org.atrium.fees.domain.ServiceKind;
import org.atrium.fees.domain.ServiceStop;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Stops of services (FE-04, FE-05). */
public class StopStore {
    /** What is overdue of an account's fees, without costs of collecting. */
    private static final String OWED =
            " FROM LEDGER.V1_OPEN_CHARGE c WHERE c.PROJECT_ID = s.PROJECT_ID"
                    + " AND c.ACCOUNT_ID = s.ACCOUNT_ID"
                    + LadderStore.DUNNED
                    + " AND c.PART <> 'COST' AND c.DUE < s.NOTICE_ON";

    /**
     * Which stops are shown; null means all.
     *
     * @param live whether only those where something is to be done
     * @param words part of the number, the house's name or the debtor's
     */
    public record Filter(
            String state,
            boolean live,
            ServiceKind service,
            Long house,
            String building,
            String words) {}

    /** Somebody who pays for a house, or once did. */
    public record Household(String house, String debtor, Long accountId) {}

    /**
     * What is overdue on a day.
     *
     * @param oldest null where nothing is
     */
    public record Overdue(LocalDate oldest, Money amount) {}

    /** What holds an account on the ladder. */
    public record Hold(String kind, LocalDate until, String reason) {}

    /** Who pays for a house on a day; null for nobody or a house of another project. */
    public Long payer(EntityManager em, long project, long house, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT p.CUSTOMER_ID FROM REGISTRY.V1_PAYER p WHERE p.PROJECT_ID = ?"
                                + " AND p.HOUSE_ID = ? AND p.FROM_DATE <= ?"
                                + " AND (p.TO_DATE IS NULL OR p.TO_DATE > ?)",
                        project,
                        house,
                        day,
                        day)
                .one(em, r -> r.number(0));
    }

    /** A house with a debtor; null where one of them is not of this project. */
    public Household household(EntityManager em, long project, long house, long debtor) {
        return SqlQuery.sql(
                        "SELECT h.NAME, d.NAME, (SELECT a.ID FROM LEDGER.V1_ACCOUNT a"
                                + " WHERE a.PROJECT_ID = h.PROJECT_ID AND a.HOUSE_ID = h.ID"
                                + " AND a.DEBTOR_ID = d.ID) FROM REGISTRY.V1_HOUSE h"
                                + " JOIN REGISTRY.V1_CUSTOMER d ON d.PROJECT_ID = h.PROJECT_ID"
                                + " WHERE h.PROJECT_ID = ? AND h.ID = ? AND d.ID = ?",
                        project,
                        house,
                        debtor)
                .one(em, r -> new Household(r.text(0), r.text(1), r.number(2)));
    }

    /** Fees of an account that were due before a day and are open, without costs. */
    public Overdue overdue(EntityManager em, long project, long account, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT MIN(DUE), COALESCE(SUM(OPEN_AMOUNT), 0) FROM LEDGER.V1_OPEN_CHARGE"
                                + " WHERE PROJECT_ID = ? AND ACCOUNT_ID = ?"
                                + LadderStore.DUNNED
                                + " AND PART <> 'COST' AND DUE < ?",
                        project,
                        account,
                        day)
                .one(em, r -> new Overdue(r.date(0), r.money(1)));
    }

    /** What holds an account on the ladder on a day, be it for some charges; null for nothing. */
    public Hold hold(EntityManager em, long project, long account, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT h.KIND, k.HELD_UNTIL, h.REASON FROM FEES.DUNNING_CASE k"
                                + " JOIN FEES.DUNNING_HOLD h ON h.ID = k.HOLD_ID"
                                + " WHERE k.PROJECT_ID = ? AND k.ACCOUNT_ID = ?"
                                + " AND (k.HELD_UNTIL IS NULL OR k.HELD_UNTIL >= ?)",
                        project,
                        account,
                        day)
                .one(em, r -> new Hold(r.text(0), r.date(1), r.text(2)));
    }

    /** Number of the live stop of this service; null for none. */
    public String live(EntityManager em, long project, long account, ServiceKind service) {
        return SqlQuery.sql(
                        "SELECT NUMBER_TEXT FROM FEES.SERVICE_STOP WHERE PROJECT_ID = ?"
                                + " AND ENDED_KEY = 0 AND ACCOUNT_ID = ? AND SERVICE = ?",
                        project,
                        account,
                        service)
                .one(em, r -> r.text(0));
    }

    /** Live stops of a debtor at a house. */
    public List<ServiceStop> live(EntityManager em, long project, long house, long debtor) {
        return em.createQuery(
                        "SELECT s FROM ServiceStop s WHERE s.projectId = :project"
                                + " AND s.houseId = :house AND s.debtorId = :debtor"
                                + " AND s.endedKey = 0 ORDER BY s.id",
                        ServiceStop.class)
                .setParameter("project", project)
                .setParameter("house", house)
                .setParameter("debtor", debtor)
                .getResultList();
    }

    /** Adds one. */
    public void add(EntityManager em, ServiceStop stop) {
        em.persist(stop);
        em.flush();
    }

    /** One of the project. */
    public Optional<ServiceStop> find(EntityManager em, long project, long id) {
        return Optional.ofNullable(em.find(ServiceStop.class, id))
                .filter(stop -> stop.projectId() == project);
    }

    /** One page, newest first. */
    public List<ServiceStopRow> list(
            EntityManager em, long project, Filter filter, PageRequest page) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT s.ID, s.NUMBER_TEXT, s.HOUSE_ID, "
                                        + DunningLines.house("s")
                                        + ", s.DEBTOR_ID, "
                                        + DunningLines.debtor("NAME", "s")
                                        + ", s.SERVICE, s.STATE, s.NOTICE_ON, s.NOTICE_UNTIL,"
                                        + " s.STOPPED_AT, s.RESTORED_AT,"
                                        + " (SELECT COALESCE(SUM(c.OPEN_AMOUNT), 0)"
                                        + OWED
                                        + ") FROM FEES.SERVICE_STOP s WHERE s.PROJECT_ID = ?"
                                        + " AND s.ID < ?",
                                project,
                                page.afterId(Long.MAX_VALUE))
                        .addIf("AND s.STATE = ?", filter.state())
                        .addIf("AND s.SERVICE = ?", filter.service())
                        .addIf("AND s.HOUSE_ID = ?", filter.house());
        narrow(query, project, filter);
        return query.add("ORDER BY s.ID DESC").list(em, page.fetch(), StopStore::row);
    }

    private static void narrow(SqlQuery query, long project, Filter filter) {
        if (filter.live()) {
            query.add("AND s.ENDED_KEY = 0");
        }
        if (filter.building() != null) {
            query.add(
                    "AND s.HOUSE_ID IN (SELECT h.ID FROM REGISTRY.V1_HOUSE h"
                            + " WHERE h.PROJECT_ID = ? AND h.BUILDING = ?)",
                    project,
                    filter.building());
        }
        if (filter.words() != null) {
            String like = SqlQuery.anywhere(filter.words());
            query.add(
                    "AND (s.NUMBER_TEXT LIKE ? ESCAPE '!' OR EXISTS (SELECT 1"
                            + " FROM REGISTRY.V1_HOUSE h WHERE h.ID = s.HOUSE_ID"
                            + " AND h.NAME LIKE ? ESCAPE '!') OR EXISTS (SELECT 1"
                            + " FROM REGISTRY.V1_CUSTOMER d WHERE d.ID = s.DEBTOR_ID"
                            + " AND d.NAME LIKE ? ESCAPE '!'))",
                    like,
                    like,
                    like);
        }
    }

    private static ServiceStopRow row(SqlRow r) {
        ServiceStopRow row = new ServiceStopRow();
        row.id = r.id(0);
        row.number = r.text(1);
        row.houseId = r.id(2);
        row.house = r.text(3);
        row.debtorId = r.id(4);
        row.debtor = r.text(5);
        row.service = r.text(6);
        row.state = r.text(7);
        row.noticeOn = r.date(8);
        row.noticeUntil = r.instant(9);
        row.stoppedAt = r.instant(10);
        row.restoredAt = r.instant(11);
        row.overdue = r.moneyView(12);
        return row;
    }

    /**
     * The latest message of a template that belongs to a source; null for none.
     *
     * @param source as it was sent
     */
    public NoticeView message(EntityManager em, long project, String source, String template) {
        return SqlQuery.sql(
                        "SELECT m.ID, m.STATE, m.CHANNEL, m.SENT_AT, m.PROVED_AT"
                                + " FROM NOTICES.V1_MESSAGE m WHERE m.PROJECT_ID = ?"
                                + " AND m.SOURCE = ? AND m.TEMPLATE = ? ORDER BY m.ID DESC",
                        project,
                        source,
                        template)
                .list(em, 1, StopStore::notice)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static NoticeView notice(SqlRow r) {
        NoticeView notice = new NoticeView();
        notice.id = r.id(0);
        notice.state = r.text(1);
        notice.channel = r.text(2);
        notice.sentAt = r.instant(3);
        notice.provedAt = r.instant(4);
        return notice;
    }

    /** Remembers the order of engineering for a part of a stop; the first one stays. */
    public void order(EntityManager em, long stop, String part, long order, String number) {
        if (orders(em, stop).stream().noneMatch(o -> o.part.equals(part))) {
            SqlQuery.sql(
                            "INSERT INTO FEES.STOP_ORDER (STOP_ID, PART, ORDER_ID, ORDER_NUMBER)"
                                    + " VALUES (?, ?, ?, ?)",
                            stop,
                            part,
                            order,
                            number)
                    .execute(em);
        }
    }

    /** Orders of engineering for a stop. */
    public List<StopOrderView> orders(EntityManager em, long stop) {
        return SqlQuery.sql(
                        "SELECT PART, ORDER_ID, ORDER_NUMBER FROM FEES.STOP_ORDER"
                                + " WHERE STOP_ID = ? ORDER BY ORDER_ID",
                        stop)
                .list(em, StopStore::order);
    }

    private static StopOrderView order(SqlRow r) {
        StopOrderView order = new StopOrderView();
        order.part = r.text(0);
        order.orderId = r.id(1);
        order.number = r.text(2);
        return order;
    }

    /** A file that shows something. */
    public record Proof(long file, String stage) {}

    /** Adds files that show something; those that are there already stay as they are. */
    public void prove(EntityManager em, long stop, Collection<Long> files, String stage) {
        List<Long> there = proofs(em, stop).stream().map(Proof::file).toList();
        for (Long file : files) {
            if (!there.contains(file)) {
                SqlQuery.sql(
                                "INSERT INTO FEES.STOP_EVIDENCE (STOP_ID, ATTACHMENT_ID, STAGE)"
                                        + " VALUES (?, ?, ?)",
                                stop,
                                file,
                                stage)
                        .execute(em);
            }
        }
    }

    /** What shows something, in the order of the files. */
    public List<Proof> proofs(EntityManager em, long stop) {
        return SqlQuery.sql(
                        "SELECT ATTACHMENT_ID, STAGE FROM FEES.STOP_EVIDENCE WHERE STOP_ID = ?"
                                + " ORDER BY ATTACHMENT_ID",
                        stop)
                .list(em, r -> new Proof(r.number(0), r.text(1)));
    }
}
