package org.atrium.registry.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Read models of houses: one query each. */
public class HouseSearch {
    private static final String OWNED_ON =
            " AND O.ROLE = 'OWNER' AND O.FROM_DATE <= ? AND (O.TO_DATE IS NULL OR O.TO_DATE > ?)";

    /**
     * Which houses.
     *
     * @param day on which owners are looked up
     * @param building exact; null for all, as the rest
     * @param q part of room, name, owner or phone
     */
    public record Filter(
            LocalDate day,
            String building,
            String entrance,
            String kind,
            String occupancy,
            String delivery,
            String q) {}

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

    /** Houses after this position, at most {@code limit}. */
    public List<Found> list(EntityManager em, long projectId, Filter filter, Key after, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT H.ID, H.SORT_KEY, H.BUILDING, H.ENTRANCE, H.ROOM, H.NAME, H.KIND,"
                                + " H.AREA, H.SALE, H.DELIVERY, H.OCCUPANCY, H.SERVICE,"
                                + " C.NAME AS OWNER_NAME, COALESCE(O.PHONE, C.PHONE) AS OWNER_PHONE"
                                + " FROM REGISTRY.HOUSE H LEFT JOIN REGISTRY.PARTY O"
                                + " ON O.PROJECT_ID = H.PROJECT_ID AND O.HOUSE_ID = H.ID"
                                + OWNED_ON
                                + " LEFT JOIN REGISTRY.CUSTOMER C ON C.ID = O.CUSTOMER_ID"
                                + " WHERE H.PROJECT_ID = ?",
                        filter.day(),
                        filter.day(),
                        projectId);
        query.addIf("AND H.BUILDING = ?", filter.building())
                .addIf("AND H.ENTRANCE = ?", filter.entrance())
                .addIf("AND H.KIND = ?", filter.kind())
                .addIf("AND H.OCCUPANCY = ?", filter.occupancy())
                .addIf("AND H.DELIVERY = ?", filter.delivery());
        if (filter.q() != null) {
            String like = like(filter.q());
            query.add(
                    "AND (LOWER(H.NAME) LIKE ? ESCAPE '!' OR LOWER(C.NAME) LIKE ? ESCAPE '!'"
                            + " OR COALESCE(O.PHONE, C.PHONE) LIKE ? ESCAPE '!')",
                    like,
                    like,
                    like);
        }
        if (after != null) {
            query.add(
                    "AND (H.SORT_KEY > ? OR (H.SORT_KEY = ? AND H.ID > ?))",
                    after.sortKey(),
                    after.sortKey(),
                    after.id());
        }
        return query.add("ORDER BY H.SORT_KEY, H.ID")
                .uncommitted()
                .list(em, limit, HouseSearch::found);
    }

    /** Buildings and entrances in natural order. */
    public List<Count> buildings(EntityManager em, long projectId) {
        return SqlQuery.sql(
                        "SELECT BUILDING, ENTRANCE, COUNT(*), MIN(SORT_KEY) AS FIRST_KEY"
                                + " FROM REGISTRY.HOUSE WHERE PROJECT_ID = ?"
                                + " GROUP BY BUILDING, ENTRANCE ORDER BY FIRST_KEY",
                        projectId)
                .list(em, row -> new Count(row.text(0), row.text(1), row.number(2)));
    }

    /** A pattern that finds this text anywhere, whatever its case. */
    static String like(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
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
