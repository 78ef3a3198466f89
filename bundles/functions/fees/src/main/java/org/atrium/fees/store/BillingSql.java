package org.atrium.fees.store;

import javax.persistence.EntityManager;
import org.atrium.common.Proration;
import org.atrium.kernel.api.SqlQuery;

/** The two expressions of a billing run that Derby and PostgreSQL write differently. */
final class BillingSql {
    private static final long PERCENT_MONTH = Proration.MONTH * 100L;

    private final boolean derby;

    BillingSql(EntityManager em) {
        derby = SqlQuery.isDerby(em);
    }

    /** Days from one DATE expression (inclusive) to another (exclusive). */
    String days(String from, String to) {
        return derby
                ? "{fn TIMESTAMPDIFF(SQL_TSI_DAY, " + from + ", " + to + ")}"
                : "(-((" + from + ") - (" + to + ")))"; // parameters keep their order
    }

    /**
     * Area x price x percent x units, divided and rounded half-up to 0.01. Derby cuts decimals off
     * where PostgreSQL rounds; both ways are exact.
     */
    String amount(String product) {
        return derby
                ? "CAST((" + product + ") / " + PERCENT_MONTH + " + 0.005 AS DECIMAL(15,2))"
                : "CAST(DIV(("
                        + product
                        + ") * 200 + "
                        + PERCENT_MONTH
                        + ", "
                        + 2 * PERCENT_MONTH
                        + ") / 100 AS DECIMAL(15,2))";
    }
}
