package org.atrium.repairs.store;

import java.time.Instant;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;

/** The orders of one person, who is known by the phone that was given. */
public final class CallerStore {
    private static final String OF = " WHERE PROJECT_ID = ? AND PHONE = ?";
    private static final String CLOSED =
            "(SELECT C.ID FROM WORKFLOW.V1_CASE C WHERE C.PROJECT_ID = ? AND C.IS_OPEN = FALSE)";

    private final JpaTemplate jpa;

    /** Over the function's unit. */
    public CallerStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** An order as it was asked for. */
    public record Asked(String number, Instant at, String who, String what) {}

    /** All orders that gave this phone, the latest first. */
    public List<Asked> asked(long project, String phone) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT ORDER_NUMBER, RECORDED_AT, CALLER_NAME, DESCRIPTION"
                                                + " FROM REPAIRS.WORK_ORDER"
                                                + OF
                                                + " ORDER BY ID DESC",
                                        project,
                                        phone)
                                .list(
                                        em,
                                        r ->
                                                new Asked(
                                                        r.text(0),
                                                        r.instant(1),
                                                        r.text(2),
                                                        r.text(3))));
    }

    /** How many of them are still worked on, whose caller must be reached. */
    public long open(long project, String phone) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT COUNT(*) FROM REPAIRS.WORK_ORDER"
                                                + OF
                                                + " AND CASE_ID NOT IN "
                                                + CLOSED,
                                        project,
                                        phone,
                                        project)
                                .one(em, r -> r.number(0)));
    }

    /**
     * Takes name and phone out of those that are closed.
     *
     * @param name what stands in place of the caller's name
     */
    public void forget(long project, String phone, String name) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "UPDATE REPAIRS.WORK_ORDER SET CALLER_NAME = ?, PHONE = NULL,"
                                                + " VERSION = VERSION + 1"
                                                + OF
                                                + " AND CASE_ID IN "
                                                + CLOSED,
                                        name,
                                        project,
                                        phone,
                                        project)
                                .execute(em));
    }
}
