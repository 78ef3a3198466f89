package org.atrium.notices.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** What is due, to whom it goes, and each attempt. */
public class DeliveryStore {
    /** A message that is due. */
    public record Due(long project, long id) {}

    /** The next messages of any project whose time has come. */
    public List<Due> due(EntityManager em, Instant now, int rows) {
        return SqlQuery.sql(
                        "SELECT PROJECT_ID, ID FROM NOTICES.MESSAGE WHERE DUE_AT <= ?"
                                + " AND STATE = 'QUEUED' ORDER BY DUE_AT, ID",
                        now)
                .list(em, rows, r -> new Due(r.number(0), r.number(1)));
    }

    /**
     * Who is told.
     *
     * @param phone null where not recorded
     * @param email null where not recorded
     */
    public record Person(long id, String name, String phone, String email) {}

    /** These customers of the project by id. */
    public Map<Long, Person> people(EntityManager em, long project, Collection<Long> ids) {
        return SqlQuery.sql(
                        "SELECT c.ID, c.NAME, c.PHONE, m.EMAIL FROM REGISTRY.V1_CUSTOMER c"
                                + " LEFT JOIN REGISTRY.V1_MAIL_ADDRESS m"
                                + " ON m.PROJECT_ID = c.PROJECT_ID AND m.CUSTOMER_ID = c.ID"
                                + " WHERE c.PROJECT_ID = ?",
                        project)
                .addIn("AND c.ID IN", ids)
                .list(em, r -> new Person(r.number(0), r.text(1), r.text(2), r.text(3)))
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** The names of these houses of the project by id. */
    public Map<Long, String> houses(EntityManager em, long project, Collection<Long> ids) {
        record House(long id, String name) {}
        return SqlQuery.sql("SELECT ID, NAME FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?", project)
                .addIn("AND ID IN", ids)
                .list(em, r -> new House(r.number(0), r.text(1)))
                .stream()
                .collect(Collectors.toMap(House::id, House::name));
    }

    /** Those of these customers who want no advertising. */
    public List<Long> optedOut(EntityManager em, long project, Collection<Long> ids) {
        return SqlQuery.sql("SELECT CUSTOMER_ID FROM NOTICES.OPT_OUT WHERE PROJECT_ID = ?", project)
                .addIn("AND CUSTOMER_ID IN", ids)
                .list(em, r -> r.number(0));
    }

    /** An attempt that begins. */
    public record Attempt(long id, long project, long message, String channel, Instant at) {}

    /** Writes down that it begins; without an end it was cut off. */
    public void begin(EntityManager em, Attempt attempt) {
        SqlQuery.sql(
                        "INSERT INTO NOTICES.ATTEMPT (ID, PROJECT_ID, MESSAGE_ID, CHANNEL,"
                                + " BEGUN_AT, OUTCOME) VALUES (?, ?, ?, ?, ?, 'BEGUN')",
                        attempt.id(),
                        attempt.project(),
                        attempt.message(),
                        attempt.channel(),
                        attempt.at())
                .execute(em);
    }

    /** Writes down how it ended; {@code detail} null for nothing to say. */
    public void end(EntityManager em, long attempt, Instant at, String outcome, String detail) {
        SqlQuery.sql(
                        "UPDATE NOTICES.ATTEMPT SET ENDED_AT = ?, OUTCOME = ?, DETAIL = ?"
                                + " WHERE ID = ?",
                        at,
                        outcome,
                        detail,
                        attempt)
                .execute(em);
    }
}
