package org.atrium.registry.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Read models of houses: one query each. */
public class HouseSearch {
    private static final String OWNED_ON =
            " AND O.ROLE = 'OWNER' AND O.PAYS = TRUE AND O.SUPERSEDED_BY IS NULL"
                    + " AND O.FROM_DATE <= ? AND (O.TO_DATE IS NULL OR O.TO_DATE > ?)";

    private static final String OWNERS =
            " LEFT JOIN REGISTRY.PARTY O"
                    + " ON O.PROJECT_ID = H.PROJECT_ID AND O.HOUSE_ID = H.ID"
                    + OWNED_ON
                    + " LEFT JOIN REGISTRY.CUSTOMER C ON C.ID = O.CUSTOMER_ID";

    private static final String HOUSES = " FROM REGISTRY.HOUSE H";
    private static final String IN_ORDER = " --DERBY-PROPERTIES index=IX_HOUSE_SORT\n";
    private static final String OF_PROJECT = " WHERE H.PROJECT_ID = ?";

    /** Whoever bought it, or has it handed over, must be on record. */
    private static final String SOLD =
            "(H.SALE IN ('CONTRACTED', 'REGISTERED', 'TITLED') OR H.DELIVERY = 'HANDED_OVER')";

    private static final String KNOWN =
            "(C.ID IS NOT NULL AND C.ID_HASH IS NOT NULL"
                    + " AND COALESCE(O.PHONE, C.PHONE) IS NOT NULL)";

    private static final String IN_ZONE =
            "AND EXISTS (SELECT 1 FROM REGISTRY.SERVICE_ZONE Z WHERE Z.PROJECT_ID = H.PROJECT_ID"
                    + " AND Z.BUILDING = H.BUILDING AND Z.USER_NAME = ?"
                    + " AND (Z.ENTRANCE IS NULL OR Z.ENTRANCE = H.ENTRANCE)"
                    + " AND (Z.KIND IS NULL OR Z.KIND = H.KIND)"
                    + " AND Z.FROM_DATE <= ? AND (Z.TO_DATE IS NULL OR Z.TO_DATE > ?))";

    private static final String FOUND_BY =
            "AND (LOWER(H.NAME) LIKE ? ESCAPE '!' OR LOWER(C.NAME) LIKE ? ESCAPE '!'"
                    + " OR COALESCE(O.PHONE, C.PHONE) LIKE ? ESCAPE '!'"
                    + " OR EXISTS (SELECT 1 FROM REGISTRY.PARTY P JOIN REGISTRY.CUSTOMER D"
                    + " ON D.ID = P.CUSTOMER_ID WHERE P.PROJECT_ID = H.PROJECT_ID"
                    + " AND P.HOUSE_ID = H.ID AND P.SUPERSEDED_BY IS NULL AND P.FROM_DATE <= ?"
                    + " AND (P.TO_DATE IS NULL OR P.TO_DATE > ?)"
                    + " AND (LOWER(D.NAME) LIKE ? ESCAPE '!'"
                    + " OR COALESCE(P.PHONE, D.PHONE) LIKE ? ESCAPE '!'))"
                    + " OR EXISTS (SELECT 1 FROM REGISTRY.HOUSE_ALIAS A"
                    + " WHERE A.PROJECT_ID = H.PROJECT_ID AND A.HOUSE_ID = H.ID"
                    + " AND LOWER(A.NAME) LIKE ? ESCAPE '!'))";

    /**
     * Which houses.
     *
     * @param day on which owners are looked up
     * @param building exact; null for all, as the rest
     * @param zone login name of whom the zone is given to
     * @param incomplete whether a sold house must lack data of its owner; null for all
     * @param retired whether houses that are no more, instead of those that are there
     * @param q part of a present or former name, or of name or phone of a party
     */
    public record Filter(
            LocalDate day,
            String building,
            String entrance,
            String kind,
            States states,
            String zone,
            Boolean incomplete,
            boolean retired,
            String q) {}

    /** A state in each dimension; null for all. */
    public record States(String sale, String delivery, String occupancy, String service) {}

    /** How many houses are sold, and of how many of these the owner is known. */
    public record Completeness(long houses, long sold, long complete) {}

    /** Houses in one state. */
    public record InState(String dimension, String state, long houses) {}

    /**
     * A house in the list.
     *
     * @param key the house's keys: id and place in the order
     * @param place building, entrance, room and name
     * @param states sale, delivery, occupancy and service
     * @param owner name and phone of the owner of the day, unmasked; nulls where there is none
     */
    public record Found(
            Key key,
            List<String> place,
            String kind,
            BigDecimal area,
            List<String> states,
            String owner,
            String phone) {}

    /** Position in the natural order of building, entrance and room. */
    public record Key(String sortKey, long id) {}

    /** Houses per building and entrance. */
    public record Count(String building, String entrance, long houses) {}

    /**
     * Houses after this position, at most {@code limit}. They are chosen first, in the order of an
     * index, and joined with their owners then: Derby would join and sort all houses of the project
     * for each page.
     */
    public List<Found> list(EntityManager em, long projectId, Filter filter, Key after, int limit) {
        LocalDate day = filter.day();
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT H.ID, H.SORT_KEY, H.BUILDING, H.ENTRANCE, H.ROOM, H.NAME, H.KIND,"
                                + " H.AREA, H.SALE, H.DELIVERY, H.OCCUPANCY, H.SERVICE,"
                                + " C.NAME AS OWNER_NAME, COALESCE(O.PHONE, C.PHONE) AS OWNER_PHONE"
                                + SqlQuery.FROM_IN_ORDER
                                + "(SELECT H.ID");
        if (filter.incomplete() != null || filter.q() != null) {
            query.add(HOUSES + OWNERS + OF_PROJECT, day, day, projectId);
        } else {
            query.add(HOUSES + (filter.building() == null ? IN_ORDER : "") + OF_PROJECT, projectId);
        }
        narrow(query, filter);
        if (after != null) {
            query.add("AND H.SORT_KEY >= ?", after.sortKey())
                    .add("AND (H.SORT_KEY > ? OR H.ID > ?)", after.sortKey(), after.id());
        }
        return query.add("ORDER BY H.SORT_KEY, H.ID FETCH FIRST " + limit + " ROWS ONLY) P")
                .add("JOIN REGISTRY.HOUSE H ON H.ID = P.ID" + OWNERS, day, day)
                .add("ORDER BY H.SORT_KEY, H.ID")
                .uncommitted()
                .list(em, limit, HouseSearch::found);
    }

    private static void narrow(SqlQuery query, Filter filter) {
        LocalDate day = filter.day();
        query.addIf("AND H.BUILDING = ?", filter.building())
                .addIf("AND H.ENTRANCE = ?", filter.entrance())
                .addIf("AND H.KIND = ?", filter.kind())
                .addIf("AND H.SALE = ?", filter.states().sale())
                .addIf("AND H.DELIVERY = ?", filter.states().delivery())
                .addIf("AND H.OCCUPANCY = ?", filter.states().occupancy())
                .addIf("AND H.SERVICE = ?", filter.states().service());
        query.add("AND H.RETIRED_ON IS " + (filter.retired() ? "NOT NULL" : "NULL"));
        if (filter.zone() != null) {
            query.add(IN_ZONE, filter.zone(), day, day);
        }
        if (filter.incomplete() != null) {
            query.add("AND " + SOLD + (filter.incomplete() ? " AND NOT " : " AND ") + KNOWN);
        }
        if (filter.q() != null) {
            String like = like(filter.q());
            query.add(FOUND_BY, like, like, like, day, day, like, like, like);
        }
    }

    /** How complete the owners' data is on this day. */
    public Completeness completeness(EntityManager em, long projectId, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT COUNT(*), SUM(CASE WHEN "
                                + SOLD
                                + " THEN 1 ELSE 0 END), SUM(CASE WHEN "
                                + SOLD
                                + " AND "
                                + KNOWN
                                + " THEN 1 ELSE 0 END)"
                                + HOUSES
                                + OWNERS
                                + OF_PROJECT
                                + " AND H.RETIRED_ON IS NULL",
                        day,
                        day,
                        projectId)
                .one(
                        em,
                        row ->
                                row.number(0) == 0
                                        ? new Completeness(0, 0, 0)
                                        : new Completeness(
                                                row.number(0), row.number(1), row.number(2)));
    }

    /** Houses by dimension and state. */
    public List<InState> states(EntityManager em, long projectId) {
        List<InState> all = new ArrayList<>();
        for (String dimension : List.of("SALE", "DELIVERY", "OCCUPANCY", "SERVICE")) {
            all.addAll(
                    SqlQuery.sql(
                                    "SELECT "
                                            + dimension
                                            + ", COUNT(*) FROM REGISTRY.HOUSE"
                                            + " WHERE PROJECT_ID = ? AND RETIRED_ON IS NULL GROUP BY "
                                            + dimension,
                                    projectId)
                            .list(em, r -> new InState(dimension, r.text(0), r.number(1))));
        }
        return all;
    }

    /** Buildings and entrances in natural order. */
    public List<Count> buildings(EntityManager em, long projectId) {
        return SqlQuery.sql(
                        "SELECT BUILDING, ENTRANCE, COUNT(*), MIN(SORT_KEY) AS FIRST_KEY"
                                + " FROM REGISTRY.HOUSE WHERE PROJECT_ID = ? AND RETIRED_ON IS NULL"
                                + " GROUP BY BUILDING, ENTRANCE ORDER BY FIRST_KEY",
                        projectId)
                .list(em, row -> new Count(row.text(0), row.text(1), row.number(2)));
    }

    /** A pattern that finds this text anywhere, whatever its case. */
    static String like(String text) {
        return SqlQuery.anywhere(text.toLowerCase(Locale.ROOT));
    }

    private static Found found(SqlRow row) {
        return new Found(
                new Key(row.text(1), row.number(0)),
                List.of(row.text(2), row.text(3), row.text(4), row.text(5)),
                row.text(6),
                row.decimal(7),
                List.of(row.text(8), row.text(9), row.text(10), row.text(11)),
                row.text(12),
                row.text(13));
    }
}
