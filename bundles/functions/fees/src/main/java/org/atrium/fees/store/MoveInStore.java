package org.atrium.fees.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.MoveInLine;
import org.atrium.fees.api.MoveInRow;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.domain.MoveIn;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Sheets of fees at move-in with the charges that stand on them (FE-08). */
public class MoveInStore {
    private static final String SUMS =
            " FROM FEES.MOVE_IN_LINE l JOIN LEDGER.V1_CHARGE c ON c.ID = l.CHARGE_ID"
                    + " WHERE l.MOVE_IN_ID = m.ID)";

    /** Which sheets are shown; null means all. */
    public record Filter(String state, Long house, String building, String words) {}

    /** A house as its sheet is made; the day may be null. */
    public record House(long id, String name, BigDecimal area, LocalDate handedOverOn) {}

    /** Open of the property fee, and of the other fees of a sheet. */
    public record Open(Money propertyFee, Money others) {
        /** Whether all is paid. */
        public boolean isNothing() {
            return propertyFee.signum() <= 0 && others.signum() <= 0;
        }
    }

    /** A house of the project; null for none. */
    public House house(EntityManager em, long project, long id) {
        return SqlQuery.sql(
                        "SELECT ID, NAME, AREA, HANDED_OVER_ON FROM REGISTRY.V1_HOUSE"
                                + " WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        id)
                .one(em, r -> new House(r.number(0), r.text(1), r.decimal(2), r.date(3)));
    }

    /** Who pays for a house on a day, the developer left out; null for nobody. */
    public Long owner(EntityManager em, long project, long house, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT CUSTOMER_ID FROM REGISTRY.V1_PAYER_OF WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND FROM_DATE <= ?"
                                + " AND (TO_DATE IS NULL OR TO_DATE > ?)",
                        project,
                        house,
                        day,
                        day)
                .one(em, r -> r.number(0));
    }

    /** Name of a customer. */
    public String name(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT NAME FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        customer)
                .one(em, r -> r.text(0));
    }

    /** The sheet of an owner that counts; null for none. */
    public MoveIn valid(EntityManager em, long project, long house, long owner) {
        return em
                .createQuery(
                        "SELECT m FROM MoveIn m WHERE m.projectId = :project"
                                + " AND m.houseId = :house AND m.ownerId = :owner"
                                + " AND m.withdrawnKey = 0",
                        MoveIn.class)
                .setParameter("project", project)
                .setParameter("house", house)
                .setParameter("owner", owner)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** One of the project. */
    public Optional<MoveIn> find(EntityManager em, long project, long id) {
        return Optional.ofNullable(em.find(MoveIn.class, id))
                .filter(sheet -> sheet.projectId() == project);
    }

    /** Adds one. */
    public void add(EntityManager em, MoveIn sheet) {
        em.persist(sheet);
        em.flush();
    }

    /** Puts a charge on a sheet; a name where the item does not say what it is. */
    public void addLine(EntityManager em, long sheet, long charge, String name) {
        SqlQuery.sql(
                        "INSERT INTO FEES.MOVE_IN_LINE (MOVE_IN_ID, CHARGE_ID, NAME)"
                                + " VALUES (?, ?, CAST(? AS VARCHAR(100)))",
                        sheet,
                        charge,
                        name)
                .execute(em);
    }

    /** Puts the owner's property fee on a sheet: all that begins before a day. */
    public void addPropertyFee(EntityManager em, MoveIn sheet, LocalDate before) {
        SqlQuery.sql(
                        "INSERT INTO FEES.MOVE_IN_LINE (MOVE_IN_ID, CHARGE_ID)"
                                + " SELECT CAST(? AS BIGINT), c.ID FROM LEDGER.V1_CHARGE c"
                                + " WHERE c.PROJECT_ID = ? AND c.HOUSE_ID = ? AND c.DEBTOR_ID = ?"
                                + " AND c.ITEM = 'PROPERTY_FEE' AND c.PART = 'PRINCIPAL'"
                                + " AND c.FUNCTION_ID = 'fees' AND c.FROM_DAY >= ?"
                                + " AND c.FROM_DAY < ?",
                        sheet.id(),
                        sheet.projectId(),
                        sheet.houseId(),
                        sheet.ownerId(),
                        sheet.handedOverOn(),
                        before)
                .execute(em);
    }

    /** The fees of a sheet, those by days first. */
    public List<MoveInLine> lines(EntityManager em, long sheet) {
        return SqlQuery.sql(
                        "SELECT c.ID, c.ITEM, l.NAME, c.FROM_DAY, c.TO_DAY, c.AMOUNT - c.ADJUSTED,"
                                + " c.OPEN_AMOUNT FROM FEES.MOVE_IN_LINE l"
                                + " JOIN LEDGER.V1_CHARGE c ON c.ID = l.CHARGE_ID"
                                + " WHERE l.MOVE_IN_ID = ? ORDER BY CASE WHEN c.FROM_DAY IS NULL"
                                + " THEN 1 ELSE 0 END, c.FROM_DAY, c.ID",
                        sheet)
                .list(em, MoveInStore::line);
    }

    private static MoveInLine line(SqlRow r) {
        MoveInLine line = new MoveInLine();
        line.chargeId = r.id(0);
        line.item = r.text(1);
        line.title = r.text(2);
        line.fromDay = r.date(3);
        line.toDay = r.date(4);
        line.amount = r.moneyView(5);
        line.open = r.moneyView(6);
        return line;
    }

    /** What is open of a sheet. */
    public Open open(EntityManager em, long sheet) {
        return SqlQuery.sql(
                        "SELECT COALESCE(SUM(CASE WHEN c.ITEM = ? THEN c.OPEN_AMOUNT ELSE 0 END),"
                                + " 0), COALESCE(SUM(CASE WHEN c.ITEM = ? THEN 0"
                                + " ELSE c.OPEN_AMOUNT END), 0) FROM FEES.MOVE_IN_LINE l"
                                + " JOIN LEDGER.V1_CHARGE c ON c.ID = l.CHARGE_ID"
                                + " WHERE l.MOVE_IN_ID = ?",
                        FeeItem.PROPERTY_FEE,
                        FeeItem.PROPERTY_FEE,
                        sheet)
                .one(em, r -> new Open(r.money(0), r.money(1)));
    }

    /** How many of the other fees of a sheet are not adjusted to nothing. */
    public long charged(EntityManager em, long sheet) {
        return SqlQuery.sql(
                        "SELECT COUNT(*) FROM FEES.MOVE_IN_LINE l"
                                + " JOIN LEDGER.V1_CHARGE c ON c.ID = l.CHARGE_ID"
                                + " WHERE l.MOVE_IN_ID = ? AND l.NAME IS NOT NULL"
                                + " AND c.AMOUNT > c.ADJUSTED",
                        sheet)
                .one(em, r -> r.number(0));
    }

    /** Adds copies of the voucher; those that are there already stay as they are. */
    public void attach(EntityManager em, long sheet, Collection<Long> files) {
        List<Long> there = files(em, sheet);
        for (Long file : files) {
            if (!there.contains(file)) {
                SqlQuery.sql(
                                "INSERT INTO FEES.MOVE_IN_FILE (MOVE_IN_ID, ATTACHMENT_ID)"
                                        + " VALUES (?, ?)",
                                sheet,
                                file)
                        .execute(em);
            }
        }
    }

    /** Copies of the voucher. */
    public List<Long> files(EntityManager em, long sheet) {
        return SqlQuery.sql(
                        "SELECT ATTACHMENT_ID FROM FEES.MOVE_IN_FILE WHERE MOVE_IN_ID = ?"
                                + " ORDER BY ATTACHMENT_ID",
                        sheet)
                .list(em, r -> r.number(0));
    }

    /** One page, newest first. */
    public List<MoveInRow> list(EntityManager em, long project, Filter filter, PageRequest page) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT m.ID, m.NUMBER_TEXT, m.HOUSE_ID, h.NAME, m.OWNER_ID, o.NAME,"
                                        + " m.HANDED_OVER_ON, m.STATE,"
                                        + " (SELECT COALESCE(SUM(c.AMOUNT - c.ADJUSTED), 0)"
                                        + SUMS
                                        + ", (SELECT COALESCE(SUM(c.OPEN_AMOUNT), 0)"
                                        + SUMS
                                        + ", m.FUND_VOUCHER, m.STAMPED_AT FROM FEES.MOVE_IN m"
                                        + " JOIN REGISTRY.V1_HOUSE h ON h.ID = m.HOUSE_ID"
                                        + " JOIN REGISTRY.V1_CUSTOMER o ON o.ID = m.OWNER_ID"
                                        + " WHERE m.PROJECT_ID = ? AND m.ID < ?",
                                project,
                                page.afterId(Long.MAX_VALUE))
                        .addIf("AND m.STATE = ?", filter.state())
                        .addIf("AND m.HOUSE_ID = ?", filter.house())
                        .addIf("AND h.BUILDING = ?", filter.building());
        if (filter.words() != null) {
            String like = SqlQuery.anywhere(filter.words());
            query.add(
                    "AND (m.NUMBER_TEXT LIKE ? ESCAPE '!' OR h.NAME LIKE ? ESCAPE '!'"
                            + " OR o.NAME LIKE ? ESCAPE '!')",
                    like,
                    like,
                    like);
        }
        return query.add("ORDER BY m.ID DESC").list(em, page.fetch(), MoveInStore::row);
    }

    private static MoveInRow row(SqlRow r) {
        MoveInRow row = new MoveInRow();
        row.id = r.id(0);
        row.number = r.text(1);
        row.houseId = r.id(2);
        row.house = r.text(3);
        row.ownerId = r.id(4);
        row.owner = r.text(5);
        row.handedOverOn = r.date(6);
        row.state = r.text(7);
        row.total = r.moneyView(8);
        row.open = r.moneyView(9);
        row.fundVoucher = r.text(10);
        row.stampedAt = r.instant(11);
        return row;
    }
}
