package org.atrium.fees.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;

/** What stands on papers about debts. */
public class PaperStore {
    /** An open charge. */
    public record Line(
            long id,
            String function,
            String item,
            String part,
            String period,
            LocalDate due,
            Money open) {
        /** Whether a service may be stopped for it: a fee or its late fee, no cost. */
        public boolean isFee() {
            return "fees".equals(function) && !"COST".equals(part);
        }
    }

    /**
     * Charges of an account that the ladder is about, due before a day and open, the oldest first.
     */
    public List<Line> overdue(EntityManager em, long project, long account, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT ID, FUNCTION_ID, ITEM, PART, PERIOD, DUE, OPEN_AMOUNT"
                                + " FROM LEDGER.V1_OPEN_CHARGE WHERE PROJECT_ID = ?"
                                + " AND ACCOUNT_ID = ? AND DUE < ?"
                                + LadderStore.DUNNED
                                + " ORDER BY DUE, ID",
                        project,
                        account,
                        day)
                .list(
                        em,
                        r ->
                                new Line(
                                        r.number(0),
                                        r.text(1),
                                        r.text(2),
                                        r.text(3),
                                        r.text(4),
                                        r.date(5),
                                        r.money(6)));
    }

    /** When slips and notices of stops of service reached a debtor, where that is proved. */
    public List<Instant> provedSlips(EntityManager em, long project, long house, long debtor) {
        return SqlQuery.sql(
                        "SELECT PROVED_AT FROM NOTICES.V1_MESSAGE WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND CUSTOMER_ID = ? AND PROVED_AT IS NOT NULL"
                                + " AND TEMPLATE IN ('fees.stop-slip', 'fees.stop-notice')",
                        project,
                        house,
                        debtor)
                .list(em, r -> r.instant(0));
    }
}
