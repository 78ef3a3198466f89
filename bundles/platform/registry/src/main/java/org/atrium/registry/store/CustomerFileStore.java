package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.Basis;
import org.atrium.registry.domain.ContactChannel;
import org.atrium.registry.domain.DataRequest;

/** What is filed under a customer: contacts, copies, grounds and requests. */
public class CustomerFileStore {
    /** A contact. */
    public record Spoken(LocalDate on, String channel, String text, String by) {}

    /** A copy of an identity document. */
    public record Copy(long attachmentId, String document, String purpose, Instant at, String by) {}

    /** A request in a list. */
    public record Asked(
            long id,
            String number,
            long customerId,
            String customer,
            String kind,
            String state,
            Instant receivedAt) {}

    /** Who writes a row, and when. */
    public record Entry(long id, long projectId, long customerId, Instant at, String by) {}

    /** Files a contact. */
    public void contact(
            EntityManager em, Entry entry, LocalDate on, ContactChannel channel, String text) {
        SqlQuery.sql(
                        "INSERT INTO REGISTRY.CUSTOMER_CONTACT (ID, PROJECT_ID, CUSTOMER_ID,"
                                + " CONTACTED_ON, CHANNEL, WORDS, RECORDED_AT, RECORDED_BY)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        entry.projectId(),
                        entry.customerId(),
                        on,
                        channel,
                        text,
                        entry.at(),
                        entry.by())
                .execute(em);
    }

    /** Files a copy. */
    public void copy(
            EntityManager em, Entry entry, long attachmentId, String document, String purpose) {
        SqlQuery.sql(
                        "INSERT INTO REGISTRY.CUSTOMER_COPY (ID, PROJECT_ID, CUSTOMER_ID,"
                                + " ATTACHMENT_ID, DOCUMENT, PURPOSE, RECORDED_AT, RECORDED_BY)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        entry.projectId(),
                        entry.customerId(),
                        attachmentId,
                        document,
                        purpose,
                        entry.at(),
                        entry.by())
                .execute(em);
    }

    /** The contacts of a customer, the latest first. */
    public List<Spoken> contacts(EntityManager em, long projectId, long customerId) {
        return SqlQuery.sql(
                        "SELECT CONTACTED_ON, CHANNEL, WORDS, "
                                + PersonNames.of("RECORDED_BY")
                                + " FROM"
                                + " REGISTRY.CUSTOMER_CONTACT WHERE PROJECT_ID = ?"
                                + " AND CUSTOMER_ID = ? ORDER BY CONTACTED_ON DESC, ID DESC",
                        projectId,
                        customerId)
                .list(em, r -> new Spoken(r.date(0), r.text(1), r.text(2), r.text(3)));
    }

    /** The copies of a customer's documents, the latest first. */
    public List<Copy> copies(EntityManager em, long projectId, long customerId) {
        return SqlQuery.sql(
                        "SELECT ATTACHMENT_ID, DOCUMENT, PURPOSE, RECORDED_AT, "
                                + PersonNames.of("RECORDED_BY")
                                + " FROM"
                                + " REGISTRY.CUSTOMER_COPY WHERE PROJECT_ID = ?"
                                + " AND CUSTOMER_ID = ? ORDER BY ID DESC",
                        projectId,
                        customerId)
                .list(
                        em,
                        r -> new Copy(r.number(0), r.text(1), r.text(2), r.instant(3), r.text(4)));
    }

    /** Takes away what was said with a customer and which copies were filed. */
    public void clear(EntityManager em, long projectId, long customerId) {
        for (String table : List.of("CUSTOMER_CONTACT", "CUSTOMER_COPY")) {
            SqlQuery.sql(
                            "DELETE FROM REGISTRY."
                                    + table
                                    + " WHERE PROJECT_ID = ?"
                                    + " AND CUSTOMER_ID = ?",
                            projectId,
                            customerId)
                    .execute(em);
        }
        SqlQuery.sql(
                        "UPDATE REGISTRY.PARTY SET PHONE = NULL, VERSION = VERSION + 1"
                                + " WHERE PROJECT_ID = ? AND CUSTOMER_ID = ? AND PHONE IS NOT NULL",
                        projectId,
                        customerId)
                .execute(em);
    }

    /** The grounds for a customer's data, the latest first. */
    public List<Basis> bases(EntityManager em, long customerId) {
        return em.createQuery(
                        "select b from Basis b where b.customerId = :customer order by b.id desc",
                        Basis.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    /** One of them, locked until the end of the transaction. */
    public Optional<Basis> lockBasis(EntityManager em, long projectId, long id) {
        return em
                .createQuery(
                        "select b from Basis b where b.id = :id and b.projectId = :project",
                        Basis.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The request. */
    public Optional<DataRequest> request(EntityManager em, long projectId, long id, boolean lock) {
        return em
                .createQuery(
                        "select r from DataRequest r where r.id = :id and r.projectId = :project",
                        DataRequest.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Requests before this key, the latest first; null for any customer, kind, state or text. They
     * are chosen first and joined then: Derby would sort all of the project for each page.
     */
    public List<Asked> requests(
            EntityManager em, long projectId, Which which, long before, int limit) {
        String customers = " JOIN REGISTRY.CUSTOMER C ON C.ID = R.CUSTOMER_ID";
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT R.ID, R.NUMBER, R.CUSTOMER_ID, C.NAME, R.KIND, R.STATE,"
                                        + " R.RECEIVED_AT"
                                        + SqlQuery.FROM_IN_ORDER
                                        + "(SELECT R.ID FROM REGISTRY.DATA_REQUEST R"
                                        + (which.q() == null ? "" : customers)
                                        + " WHERE R.PROJECT_ID = ? AND R.ID < ?",
                                projectId,
                                before)
                        .addIf("AND R.CUSTOMER_ID = ?", which.customerId())
                        .addIf("AND R.KIND = ?", which.kind())
                        .addIf("AND R.STATE = ?", which.state());
        if (which.q() != null) {
            String like = HouseSearch.like(which.q());
            query.add(
                    "AND (LOWER(R.NUMBER) LIKE ? ESCAPE '!' OR LOWER(C.NAME) LIKE ? ESCAPE '!')",
                    like,
                    like);
        }
        return query.add("ORDER BY R.ID DESC FETCH FIRST " + limit + " ROWS ONLY)")
                .add("N JOIN REGISTRY.DATA_REQUEST R ON R.ID = N.ID" + customers)
                .add("ORDER BY R.ID DESC")
                .list(
                        em,
                        limit,
                        r ->
                                new Asked(
                                        r.number(0),
                                        r.text(1),
                                        r.number(2),
                                        r.text(3),
                                        r.text(4),
                                        r.text(5),
                                        r.instant(6)));
    }

    /** Which requests; null for any. */
    public record Which(Long customerId, String kind, String state, String q) {}
}
