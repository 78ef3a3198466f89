package org.atrium.notices.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** The messages of one person (PIPL). */
public class PersonStore {
    private static final String OF = " WHERE PROJECT_ID = ? AND CUSTOMER_ID = ?";

    /**
     * A message.
     *
     * @param channel null before the first attempt
     * @param address null where there is none
     * @param text null before the words were written down
     */
    public record Told(
            Instant madeAt, String template, String channel, String address, String text) {}

    /** All messages of a customer, the latest first. */
    public List<Told> told(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT MADE_AT, TEMPLATE, CHANNEL, ADDRESS, WORDS FROM NOTICES.MESSAGE"
                                + OF
                                + " ORDER BY ID DESC",
                        project,
                        customer)
                .list(em, r -> new Told(r.instant(0), r.text(1), r.text(2), r.text(3), r.text(4)));
    }

    /** Whether the customer has messages. */
    public boolean isTold(EntityManager em, long project, long customer) {
        return SqlQuery.sql("SELECT COUNT(*) FROM NOTICES.MESSAGE" + OF, project, customer)
                        .one(em, r -> r.number(0))
                > 0;
    }

    /**
     * Takes the words and addresses out of a customer's messages; what was not sent never is.
     *
     * @param why the reason of those that are cancelled
     */
    public void forget(EntityManager em, long project, long customer, String why) {
        SqlQuery.sql(
                        "UPDATE NOTICES.ATTEMPT SET DETAIL = NULL WHERE PROJECT_ID = ?"
                                + " AND MESSAGE_ID IN (SELECT ID FROM NOTICES.MESSAGE"
                                + OF
                                + ")",
                        project,
                        project,
                        customer)
                .execute(em);
        SqlQuery.sql(
                        "UPDATE NOTICES.MESSAGE SET STATE = 'CANCELLED', DUE_AT = NULL, REASON = ?,"
                                + " VERSION = VERSION + 1"
                                + OF
                                + " AND STATE IN ('QUEUED', 'FAILED')",
                        why,
                        project,
                        customer)
                .execute(em);
        SqlQuery.sql(
                        "UPDATE NOTICES.MESSAGE SET ADDRESS = NULL, SUBJECT = NULL, WORDS = NULL,"
                                + " FACTS = '', VERSION = VERSION + 1"
                                + OF,
                        project,
                        customer)
                .execute(em);
    }
}
