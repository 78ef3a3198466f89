package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.Analysis;

/** Reports on customers, and the figures that they are made of: one statement each. */
public class AnalysisStore {
    /** How many of a group. */
    public record Counted(String key, long count) {}

    /** A report in the list. */
    public record Listed(
            long id,
            String number,
            String kind,
            String title,
            String state,
            LocalDate from,
            LocalDate to,
            long proposed,
            long adopted,
            String madeBy,
            Instant madeAt) {}

    /** Class of each customer: what was decided, else what his houses of today make him. */
    private static final String CLASSED =
            "SELECT C.ID AS CUSTOMER_ID, C.KIND, CASE WHEN T.CUSTOMER_CLASS IS NOT NULL"
                    + " THEN T.CUSTOMER_CLASS WHEN C.KIND = 'COMPANY' THEN 'COMPANY'"
                    + " WHEN X.SHOP = 1 THEN 'SHOP' WHEN X.OWNED > 0 THEN 'OWNER'"
                    + " WHEN X.RENTED > 0 THEN 'TENANT' ELSE 'OTHER' END AS CUSTOMER_CLASS,"
                    + " CASE WHEN X.OWNED IS NULL OR X.OWNED = 0 THEN '0'"
                    + " WHEN X.OWNED = 1 THEN '1' WHEN X.OWNED = 2 THEN '2' ELSE '3+' END"
                    + " AS OWNED, COALESCE(C.CUSTODIAN, '-') AS CUSTODIAN, A.BIRTH_YEAR"
                    + " FROM REGISTRY.CUSTOMER C"
                    + " LEFT JOIN REGISTRY.TRACKING T ON T.CUSTOMER_ID = C.ID"
                    + " LEFT JOIN REGISTRY.CUSTOMER_CARD A ON A.CUSTOMER_ID = C.ID"
                    + " LEFT JOIN (SELECT P.CUSTOMER_ID,"
                    + " MAX(CASE WHEN H.KIND = 'SHOP' THEN 1 ELSE 0 END) AS SHOP,"
                    + " COUNT(DISTINCT CASE WHEN P.ROLE = 'OWNER' THEN P.HOUSE_ID END) AS OWNED,"
                    + " COUNT(DISTINCT CASE WHEN P.ROLE = 'TENANT' THEN P.HOUSE_ID END) AS RENTED"
                    + " FROM REGISTRY.PARTY P JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                    + " WHERE P.PROJECT_ID = ? AND P.SUPERSEDED_BY IS NULL AND P.FROM_DATE <= ?"
                    + " AND (P.TO_DATE IS NULL OR P.TO_DATE > ?) GROUP BY P.CUSTOMER_ID) X"
                    + " ON X.CUSTOMER_ID = C.ID"
                    + " WHERE C.PROJECT_ID = ? AND C.DEVELOPER_OF IS NULL"
                    + " AND C.ANONYMISED_AT IS NULL";

    /** Customers of today by one of the columns of {@link #CLASSED}. */
    public List<Counted> customers(
            EntityManager em, long projectId, String column, LocalDate today) {
        return SqlQuery.sql(
                        "SELECT "
                                + column
                                + ", COUNT(*) FROM ("
                                + CLASSED
                                + ") F GROUP BY "
                                + column
                                + " ORDER BY "
                                + column,
                        projectId,
                        today,
                        today,
                        projectId)
                .uncommitted()
                .list(em, r -> new Counted(r.text(0), r.number(1)));
    }

    /** How many customers were born in each year; null for those who have not told. */
    public List<Counted> births(EntityManager em, long projectId, LocalDate today) {
        return customers(em, projectId, "BIRTH_YEAR", today);
    }

    /** Cases that were opened in this time, by flow. */
    public List<Counted> cases(EntityManager em, long projectId, Instant from, Instant until) {
        return SqlQuery.sql(
                        "SELECT W.FLOW, COUNT(*) FROM WORKFLOW.V1_CASE W WHERE W.PROJECT_ID = ?"
                                + " AND W.HOUSE_ID IS NOT NULL AND W.OPENED_AT >= ?"
                                + " AND W.OPENED_AT < ? GROUP BY W.FLOW ORDER BY W.FLOW",
                        projectId,
                        from,
                        until)
                .list(em, r -> new Counted(r.text(0), r.number(1)));
    }

    /** Contacts of these days, by channel. */
    public List<Counted> contacts(EntityManager em, long projectId, LocalDate from, LocalDate to) {
        return SqlQuery.sql(
                        "SELECT CHANNEL, COUNT(*) FROM REGISTRY.CUSTOMER_CONTACT"
                                + " WHERE PROJECT_ID = ? AND CONTACTED_ON >= ?"
                                + " AND CONTACTED_ON <= ? GROUP BY CHANNEL ORDER BY CHANNEL",
                        projectId,
                        from,
                        to)
                .list(em, r -> new Counted(r.text(0), r.number(1)));
    }

    /** The class of every customer. */
    public Map<Long, String> classes(EntityManager em, long projectId, LocalDate today) {
        Map<Long, String> classes = new HashMap<>();
        SqlQuery.sql(
                        "SELECT CUSTOMER_ID, CUSTOMER_CLASS FROM (" + CLASSED + ") F",
                        projectId,
                        today,
                        today,
                        projectId)
                .uncommitted()
                .list(em, r -> classes.put(r.number(0), r.text(1)));
        return classes;
    }

    /** Cases of this time by customer: who owed for the house on the day it was opened. */
    public List<Counted> casesByCustomer(
            EntityManager em, long projectId, Instant from, Instant until) {
        return SqlQuery.sql(
                        "SELECT P.CUSTOMER_ID, COUNT(*) FROM WORKFLOW.V1_CASE W"
                                + " JOIN REGISTRY.V1_PAYER P ON P.PROJECT_ID = W.PROJECT_ID"
                                + " AND P.HOUSE_ID = W.HOUSE_ID"
                                + " AND P.FROM_DATE <= CAST(W.OPENED_AT AS DATE)"
                                + " AND (P.TO_DATE IS NULL OR P.TO_DATE >"
                                + " CAST(W.OPENED_AT AS DATE))"
                                + " WHERE W.PROJECT_ID = ? AND W.OPENED_AT >= ?"
                                + " AND W.OPENED_AT < ? GROUP BY P.CUSTOMER_ID",
                        projectId,
                        from,
                        until)
                .list(em, r -> new Counted(r.id(0), r.number(1)));
    }

    /** Contacts of these days by customer. */
    public List<Counted> contactsByCustomer(
            EntityManager em, long projectId, LocalDate from, LocalDate to) {
        return SqlQuery.sql(
                        "SELECT CUSTOMER_ID, COUNT(*) FROM REGISTRY.CUSTOMER_CONTACT"
                                + " WHERE PROJECT_ID = ? AND CONTACTED_ON >= ?"
                                + " AND CONTACTED_ON <= ? GROUP BY CUSTOMER_ID",
                        projectId,
                        from,
                        to)
                .list(em, r -> new Counted(r.id(0), r.number(1)));
    }

    /** The report. */
    public Optional<Analysis> find(EntityManager em, long projectId, long id, boolean lock) {
        return em
                .createQuery(
                        "select a from Analysis a where a.id = :id and a.projectId = :project",
                        Analysis.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Reports before this key, the latest first; null for any kind or state. */
    public List<Listed> list(
            EntityManager em, long projectId, String kind, String state, long before, int limit) {
        return SqlQuery.sql(
                        "SELECT ID, NUMBER, KIND, TITLE, STATE, FROM_DATE, TO_DATE, PROPOSED,"
                                + " ADOPTED, "
                                + PersonNames.of("MADE_BY")
                                + ", MADE_AT FROM REGISTRY.ANALYSIS"
                                + " WHERE PROJECT_ID = ? AND ID < ?",
                        projectId,
                        before)
                .addIf("AND KIND = ?", kind)
                .addIf("AND STATE = ?", state)
                .add("ORDER BY ID DESC")
                .list(
                        em,
                        limit,
                        r ->
                                new Listed(
                                        r.number(0),
                                        r.text(1),
                                        r.text(2),
                                        r.text(3),
                                        r.text(4),
                                        r.date(5),
                                        r.date(6),
                                        r.number(7),
                                        r.number(8),
                                        r.text(9),
                                        r.instant(10)));
    }
}
