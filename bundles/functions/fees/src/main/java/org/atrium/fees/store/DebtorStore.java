package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** What was done about the debts of one customer: steps of the ladder, calls and holds. */
public class DebtorStore {
    private static final String CASES =
            "(SELECT k.ID FROM FEES.DUNNING_CASE k WHERE k.PROJECT_ID = ? AND k.DEBTOR_ID = ?)";

    /**
     * Something that was done.
     *
     * @param what rung or kind of hold
     * @param said what a call brought, or the reason of a hold; null for nothing
     */
    public record Done(LocalDate on, String what, String said) {}

    /** Steps that were made, with what a call or visit brought; the latest first. */
    public List<Done> steps(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT s.ON_DAY, s.RUNG, c.SAID FROM FEES.DUNNING_STEP s"
                                + " LEFT JOIN FEES.DUNNING_CALL c ON c.STEP_ID = s.ID"
                                + " WHERE s.OUTCOME = 'MADE' AND s.CASE_ID IN "
                                + CASES
                                + " ORDER BY s.ID DESC",
                        project,
                        customer)
                .list(em, r -> new Done(r.date(0), r.text(1), r.text(2)));
    }

    /** Disputes, promises and agreements, the latest first. */
    public List<Done> holds(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT h.FROM_DAY, h.KIND, h.REASON FROM FEES.DUNNING_HOLD h"
                                + " WHERE h.CASE_ID IN "
                                + CASES
                                + " ORDER BY h.ID DESC",
                        project,
                        customer)
                .list(em, r -> new Done(r.date(0), r.text(1), r.text(2)));
    }

    /**
     * Takes out what a customer said, in calls and as reason of holds that have ended.
     *
     * @param reason what stands in its place
     */
    public int forget(EntityManager em, long project, long customer, String reason) {
        int calls =
                SqlQuery.sql(
                                "UPDATE FEES.DUNNING_CALL SET SAID = NULL, VERSION = VERSION + 1"
                                        + " WHERE SAID IS NOT NULL AND CASE_ID IN "
                                        + CASES,
                                project,
                                customer)
                        .execute(em);
        return calls
                + SqlQuery.sql(
                                "UPDATE FEES.DUNNING_HOLD SET REASON = ?, VERSION = VERSION + 1"
                                        + " WHERE ENDED_ON IS NOT NULL AND CASE_ID IN "
                                        + CASES,
                                reason,
                                project,
                                customer)
                        .execute(em);
    }
}
