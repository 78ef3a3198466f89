package org.atrium.repairs.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Lists and figures: read models over orders, their cases and the registry's houses. */
public final class OrderLists {
    private static final String CASES =
            " JOIN WORKFLOW.V1_CASE C ON C.PROJECT_ID = O.PROJECT_ID AND C.ID = O.CASE_ID";
    private static final String HOUSE_NAME =
            "(SELECT H.NAME FROM REGISTRY.V1_HOUSE H"
                    + " WHERE H.PROJECT_ID = O.PROJECT_ID AND H.ID = O.HOUSE_ID)";
    private static final String COLUMNS =
            "SELECT O.ID, O.ORDER_NUMBER, C.STATE, O.HOUSE_ID, "
                    + HOUSE_NAME
                    + ", O.PLACE, O.CALLER_NAME,"
                    + " O.DESCRIPTION, O.CHANNEL, O.AREA, O.CATEGORY, O.PATH_CLASS, O.TIME_CLASS,"
                    + " C.HANDLER_ROLE, O.RESPONSIBLE, O.OCCURRED_AT, C.DUE_AT, C.BREACH,"
                    + " C.HELD_AT, C.IS_OPEN, O.STANDARD_DUE_AT, O.DONE_AT, O.LATE, O.REWORKS";
    private static final String OVERDUE =
            "(C.IS_OPEN = TRUE AND C.BREACH = TRUE AND C.HELD_AT IS NULL AND C.DUE_AT < ?)";
    private static final String LATE =
            "(O.LATE = TRUE OR (C.IS_OPEN = TRUE AND C.HELD_AT IS NULL AND O.DONE_AT IS NULL"
                    + " AND O.STANDARD_DUE_AT < ?))";
    private static final String DONE = "O.DONE_AT IS NOT NULL";
    private static final String SATISFIED = "O.SATISFACTION = 'SATISFIED'";

    private final JpaTemplate jpa;

    /** Over the function's unit. */
    public OrderLists(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** One row. */
    public record Line(
            long id,
            String number,
            String state,
            Long houseId,
            String house,
            String place,
            String who,
            String what,
            List<String> sorting,
            String handlerRole,
            String responsible,
            Instant occurredAt,
            Instant dueAt,
            boolean breach,
            boolean held,
            boolean open,
            Instant standardDueAt,
            Instant doneAt,
            boolean late,
            int reworks) {}

    /** Sums over the orders of a filter. */
    public record Sums(
            long registered,
            long open,
            long overdue,
            long late,
            long done,
            long doneInTime,
            long satisfied,
            long answers,
            long doneAgain) {}

    /**
     * At most {@code limit} orders with an id below {@code before}, newest first. They are chosen
     * first and joined then: Derby would join and sort all orders of the project for each page, or
     * choose the page again for each case, unless the order of the joins is fixed.
     */
    public List<Line> find(OrderFilter filter, long before, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        COLUMNS + SqlQuery.FROM_IN_ORDER + "(SELECT O.ID" + from(filter, false),
                        filter.projectId());
        conditions(query, filter);
        query.add("AND O.ID < ? ORDER BY O.ID DESC FETCH FIRST " + limit + " ROWS ONLY)", before)
                .add("P, REPAIRS.WORK_ORDER O, WORKFLOW.V1_CASE C WHERE O.ID = P.ID")
                .add("AND C.PROJECT_ID = O.PROJECT_ID AND C.ID = O.CASE_ID")
                .add("ORDER BY O.ID DESC");
        return jpa.txExpr(
                TransactionType.Required,
                em -> query.uncommitted().list(em, limit, OrderLists::line));
    }

    /** The name of who signs in so; the login name where nobody does. */
    public String nameOf(String user) {
        String name =
                jpa.txExpr(
                        TransactionType.Required,
                        em ->
                                SqlQuery.sql(
                                                "SELECT NAME FROM PEOPLE.V1_PERSON"
                                                        + " WHERE USER_NAME = ?",
                                                user)
                                        .one(em, row -> row.text(0)));
        return name == null ? user : name;
    }

    /** The sums. */
    public Sums sums(OrderFilter filter) {
        SqlQuery query =
                SqlQuery.sql("SELECT COUNT(*)")
                        .add(", " + count("C.IS_OPEN = TRUE"))
                        .add(", " + count(OVERDUE), filter.now())
                        .add(", " + count(LATE), filter.now())
                        .add(", " + count(DONE))
                        .add(", " + count(DONE + " AND O.LATE = FALSE"))
                        .add(", " + count(SATISFIED))
                        .add(", " + count(SATISFIED) + " + COALESCE(SUM(O.REWORKS), 0)")
                        .add(", " + count(DONE + " AND O.REWORKS > 0"))
                        .add(from(filter, true), filter.projectId());
        conditions(query, filter);
        return jpa.txExpr(TransactionType.Required, em -> query.one(em, OrderLists::sums));
    }

    /** The orders, with what the filter or the sums look at besides. */
    private static String from(OrderFilter filter, boolean cases) {
        return " FROM REPAIRS.WORK_ORDER O"
                + (cases || filter.looksAtCases() ? CASES : "")
                + " WHERE O.PROJECT_ID = ?";
    }

    private static String count(String condition) {
        return "COALESCE(SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END), 0)";
    }

    private static void conditions(SqlQuery query, OrderFilter filter) {
        query.addIf("AND C.STATE = ?", filter.state())
                .addIf("AND O.PATH_CLASS = ?", filter.path())
                .addIf("AND O.AREA = ?", filter.area())
                .addIf("AND O.HOUSE_ID = ?", filter.houseId())
                .addIf("AND O.OCCURRED_AT >= ?", filter.from())
                .addIf("AND O.OCCURRED_AT < ?", filter.to());
        if (filter.overdue()) {
            query.add("AND " + OVERDUE, filter.now());
        }
        if (filter.late()) {
            query.add("AND " + LATE, filter.now());
        }
        if (filter.text() != null) {
            String like = containing(filter.text());
            String separator = "AND (";
            for (String column :
                    List.of(
                            "O.ORDER_NUMBER",
                            "O.CALLER_NAME",
                            "O.PHONE",
                            "O.DESCRIPTION",
                            "O.PLACE",
                            HOUSE_NAME)) {
                query.add(separator + "UPPER(" + column + ") LIKE ? ESCAPE '!'", like);
                separator = "OR ";
            }
            query.add(")");
        }
    }

    private static String containing(String text) {
        return SqlQuery.anywhere(text.toUpperCase(Locale.ROOT));
    }

    private static Line line(SqlRow row) {
        return new Line(
                row.number(0),
                row.text(1),
                row.text(2),
                row.number(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                List.of(row.text(8), row.text(9), row.text(10), row.text(11), row.text(12)),
                row.text(13),
                row.text(14),
                row.instant(15),
                row.instant(16),
                row.flag(17),
                row.instant(18) != null,
                row.flag(19),
                row.instant(20),
                row.instant(21),
                row.flag(22),
                row.number(23).intValue());
    }

    private static Sums sums(SqlRow row) {
        return new Sums(
                row.number(0),
                row.number(1),
                row.number(2),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                row.number(7),
                row.number(8));
    }
}
