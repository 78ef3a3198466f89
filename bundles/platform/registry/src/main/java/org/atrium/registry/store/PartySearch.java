package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.registry.domain.Portion;

/** Read models of customers and of what they are to houses: one query each. */
public class PartySearch {
    /**
     * A party with the names that it stands between.
     *
     * @param id key of the party
     * @param phone unmasked: for this house, else the customer's
     */
    public record Found(
            long id,
            String role,
            Named house,
            Named customer,
            String phone,
            LocalDate from,
            LocalDate to,
            Detail detail) {}

    /**
     * How an owner holds, and who recorded it and why.
     *
     * @param share null where the house is not held by shares
     * @param supersededBy key of the record that took its place; null while it is valid
     */
    public record Detail(
            String holding,
            Portion share,
            boolean pays,
            String reason,
            Instant recordedAt,
            String recordedBy,
            Long supersededBy) {}

    /** A key and its name. */
    public record Named(long id, String name) {}

    private static final String SELECT =
            "SELECT P.ID, P.ROLE, P.HOUSE_ID, H.NAME AS HOUSE_NAME, P.CUSTOMER_ID, C.NAME AS CUSTOMER_NAME,"
                    + " COALESCE(P.PHONE, C.PHONE), P.FROM_DATE, P.TO_DATE, P.HOLDING, P.SHARE_UP,"
                    + " P.SHARE_DOWN, P.PAYS, P.REASON, P.RECORDED_AT, "
                    + PersonNames.of("P.RECORDED_BY")
                    + ","
                    + " P.SUPERSEDED_BY"
                    + " FROM REGISTRY.PARTY P JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                    + " JOIN REGISTRY.CUSTOMER C ON C.ID = P.CUSTOMER_ID WHERE P.PROJECT_ID = ?";

    /** The parties of a house, newest first; {@code day} null for the whole history. */
    public List<Found> ofHouse(EntityManager em, long projectId, long houseId, LocalDate day) {
        SqlQuery query = SqlQuery.sql(SELECT, projectId).add("AND P.HOUSE_ID = ?", houseId);
        if (day != null) {
            query.add(
                    "AND P.SUPERSEDED_BY IS NULL AND P.FROM_DATE <= ?"
                            + " AND (P.TO_DATE IS NULL OR P.TO_DATE > ?)",
                    day,
                    day);
        }
        return query.add("ORDER BY P.FROM_DATE DESC, P.ID DESC").list(em, PartySearch::found);
    }

    /** What a customer is and was, newest first. */
    public List<Found> ofCustomer(EntityManager em, long projectId, long customerId) {
        return SqlQuery.sql(SELECT, projectId)
                .add("AND P.CUSTOMER_ID = ? AND P.SUPERSEDED_BY IS NULL", customerId)
                .add("ORDER BY P.FROM_DATE DESC, P.ID DESC")
                .list(em, PartySearch::found);
    }

    private static Found found(SqlRow row) {
        return new Found(
                row.number(0),
                row.text(1),
                new Named(row.number(2), row.text(3)),
                new Named(row.number(4), row.text(5)),
                row.text(6),
                row.date(7),
                row.date(8),
                new Detail(
                        row.text(9),
                        row.number(10) == null
                                ? null
                                : new Portion(row.number(10).intValue(), row.number(11).intValue()),
                        row.flag(12),
                        row.text(13),
                        row.instant(14),
                        row.text(15),
                        row.number(16)));
    }
}
