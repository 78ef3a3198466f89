package org.atrium.fees.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.Proration;
import org.atrium.fees.domain.UnsoldRule;
import org.atrium.kernel.api.SqlQuery;

/** What a month would be billed under some price, in one statement per kind of premises. */
public class PreviewStore {
    /** Houses and what they pay together. */
    public record Month(long houses, Money total) {
        /** Nothing. */
        public static final Month NOTHING = new Month(0, Money.ZERO);

        /** Both together. */
        public Month plus(Month other) {
            return new Month(houses + other.houses, total.plus(other.total));
        }
    }

    /**
     * A whole month of one kind of premises, each house rounded as a bill rounds it.
     *
     * @param first first day of the month
     * @param vacantPercent of the price for a vacant house that was handed over
     */
    public Month month(
            EntityManager em,
            long project,
            String kind,
            BigDecimal price,
            LocalDate first,
            int vacantPercent,
            UnsoldRule unsold) {
        String amount =
                new BillingSql(em)
                        .amount(
                                "h.AREA * CAST(? AS DECIMAL(10,4)) * (CASE"
                                        + " WHEN h.OCCUPANCY = 'VACANT' AND h.HANDED_OVER_ON <= ?"
                                        + " THEN CAST(? AS INTEGER) ELSE 100 END) * "
                                        + Proration.MONTH);
        return SqlQuery.sql(
                        "SELECT COUNT(*), SUM(x.AMOUNT) FROM (SELECT "
                                + amount
                                + " AMOUNT FROM REGISTRY.V1_HOUSE h"
                                + " WHERE h.PROJECT_ID = ? AND h.KIND = ? AND h.AREA > 0",
                        price,
                        first,
                        vacantPercent,
                        project,
                        kind)
                .addIf("AND h.HANDED_OVER_ON <= ?", unsold == UnsoldRule.NONE ? first : null)
                .add(") x WHERE x.AMOUNT > 0")
                .one(em, r -> new Month(r.number(0), r.money(1) == null ? Money.ZERO : r.money(1)));
    }

    /** How many houses have bills for days from this one on. */
    public long billedFrom(EntityManager em, long project, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT COUNT(DISTINCT HOUSE_ID) FROM FEES.BILLED WHERE PROJECT_ID = ?"
                                + " AND TO_DAY > ?",
                        project,
                        day)
                .one(em, r -> r.number(0));
    }
}
