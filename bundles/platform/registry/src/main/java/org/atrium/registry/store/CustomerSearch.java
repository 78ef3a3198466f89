package org.atrium.registry.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Read models of customers: one query each; phones are unmasked, id numbers masked. */
public class CustomerSearch {
    /** A customer in a list. */
    public record Listed(
            long id,
            String kind,
            String name,
            String phone,
            String idNumber,
            long houses,
            long owned,
            long rented,
            String custodian,
            String custodianName,
            String profile,
            String email) {}

    /** A customer of some project. */
    public record Anywhere(
            long id,
            long projectId,
            String kind,
            String name,
            String phone,
            Long entityId,
            String profile) {}

    /**
     * Which customers; null for all.
     *
     * @param numberPrint fingerprint of {@code q} as an id number
     */
    public record Filter(
            String q,
            String numberPrint,
            String kind,
            String role,
            String custodian,
            String profile,
            boolean byName) {}

    private static final String HELD =
            "(SELECT COUNT(DISTINCT P.HOUSE_ID) FROM REGISTRY.PARTY P WHERE P.PROJECT_ID ="
                    + " C.PROJECT_ID AND P.CUSTOMER_ID = C.ID AND P.SUPERSEDED_BY IS NULL"
                    + " AND P.FROM_DATE <= ? AND (P.TO_DATE IS NULL OR P.TO_DATE > ?)";
    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9A-Za-z]{4}");

    /** Customers after this key in the order of the filter. */
    public List<Listed> list(
            EntityManager em, long projectId, Filter filter, LocalDate day, long after, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT C.ID, C.KIND, C.NAME, C.PHONE, C.ID_MASKED, "
                                + HELD
                                + " AND P.ROLE IN ('OWNER', 'TENANT', 'OCCUPANT')), "
                                + HELD
                                + " AND P.ROLE = 'OWNER'), "
                                + HELD
                                + " AND P.ROLE = 'TENANT'), C.CUSTODIAN, C.PROFILE, "
                                + PersonNames.of("C.CUSTODIAN")
                                + ", C.EMAIL FROM REGISTRY.CUSTOMER C WHERE C.PROJECT_ID = ?",
                        day,
                        day,
                        day,
                        day,
                        day,
                        day,
                        projectId);
        matching(query, filter.q(), filter.numberPrint());
        query.addIf("AND C.KIND = ?", filter.kind()).addIf("AND C.PROFILE = ?", filter.profile());
        if ("none".equals(filter.custodian())) {
            query.add("AND C.CUSTODIAN IS NULL");
        } else {
            query.addIf("AND C.CUSTODIAN = ?", filter.custodian());
        }
        if (filter.role() != null) {
            query.add(
                    "AND EXISTS (SELECT 1 FROM REGISTRY.PARTY P WHERE P.PROJECT_ID = C.PROJECT_ID"
                            + " AND P.CUSTOMER_ID = C.ID AND P.ROLE = ? AND P.SUPERSEDED_BY IS NULL"
                            + " AND P.FROM_DATE <= ? AND (P.TO_DATE IS NULL OR P.TO_DATE > ?))",
                    filter.role(),
                    day,
                    day);
        }
        return page(em, query, filter.byName(), after)
                .uncommitted()
                .list(em, limit, CustomerSearch::listed);
    }

    /** Customers of these projects after this key. */
    public List<Anywhere> anywhere(
            EntityManager em,
            Collection<Long> projects,
            String q,
            String numberPrint,
            long after,
            int limit) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT C.ID, C.PROJECT_ID, C.KIND, C.NAME, C.PHONE, C.ENTITY_ID,"
                                        + " C.PROFILE FROM REGISTRY.CUSTOMER C"
                                        + " WHERE C.DEVELOPER_OF IS NULL")
                        .addIn("AND C.PROJECT_ID IN", projects);
        matching(query, q, numberPrint);
        return query.add("AND C.ID > ? ORDER BY C.ID", after)
                .uncommitted()
                .list(
                        em,
                        limit,
                        r ->
                                new Anywhere(
                                        r.number(0),
                                        r.number(1),
                                        r.text(2),
                                        r.text(3),
                                        r.text(4),
                                        r.number(5),
                                        r.text(6)));
    }

    /** By name, the key of the row before tells where the page begins. */
    private static SqlQuery page(EntityManager em, SqlQuery query, boolean byName, long after) {
        if (!byName) {
            return query.add("AND C.ID > ? ORDER BY C.ID", after);
        }
        String name =
                SqlQuery.sql("SELECT NAME FROM REGISTRY.CUSTOMER WHERE ID = ?", after)
                        .one(em, r -> r.text(0));
        if (name != null) {
            query.add("AND (C.NAME > ? OR C.NAME = ? AND C.ID > ?)", name, name, after);
        }
        return query.add("ORDER BY C.NAME, C.ID");
    }

    /** The last four digits of an id number stand unmasked; the whole is found by its print. */
    private static void matching(SqlQuery query, String q, String numberPrint) {
        if (q == null) {
            return;
        }
        String part = HouseSearch.like(q);
        String end = LAST_DIGITS.matcher(q).matches() ? "%" + q.toUpperCase(Locale.ROOT) : "";
        query.add(
                "AND (LOWER(C.NAME) LIKE ? ESCAPE '!' OR C.PHONE LIKE ? ESCAPE '!'"
                        + " OR C.ID_MASKED LIKE ? OR C.ID_HASH = ?)",
                part,
                part,
                end,
                numberPrint);
    }

    private static Listed listed(SqlRow row) {
        return new Listed(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.number(5),
                row.number(6),
                row.number(7),
                row.text(8),
                row.text(10),
                row.text(9),
                row.text(11));
    }
}
