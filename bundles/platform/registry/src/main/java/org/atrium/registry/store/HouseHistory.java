package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;

/** Read models of what happened to one house. */
public class HouseHistory {
    /**
     * Something that happened.
     *
     * @param what STATE, PARTY or NAME
     * @param subject dimension or role; null for a name
     * @param until end of a party; null for all else
     */
    public record Happened(
            String what,
            LocalDate on,
            String subject,
            String from,
            String to,
            LocalDate until,
            Note note) {}

    /** Why it was recorded, by whom and when; {@code at} null where it came with a ledger. */
    public record Note(String reason, boolean corrected, Instant at, String by) {}

    /** State changes, the latest first. */
    public List<Happened> states(EntityManager em, long projectId, long houseId) {
        return SqlQuery.sql(
                        "SELECT ON_DATE, DIMENSION, FROM_STATE, TO_STATE, REASON, CORRECTION,"
                                + " RECORDED_AT, "
                                + PersonNames.of("RECORDED_BY")
                                + " FROM REGISTRY.STATE_CHANGE"
                                + " WHERE PROJECT_ID = ? AND HOUSE_ID = ?"
                                + " ORDER BY ON_DATE DESC, ID DESC",
                        projectId,
                        houseId)
                .list(
                        em,
                        r ->
                                new Happened(
                                        "STATE",
                                        r.date(0),
                                        r.text(1),
                                        r.text(2),
                                        r.text(3),
                                        null,
                                        new Note(r.text(4), r.flag(5), r.instant(6), r.text(7))));
    }

    /** Parties, superseded ones too, the latest first. */
    public List<Happened> parties(EntityManager em, long projectId, long houseId) {
        return SqlQuery.sql(
                        "SELECT P.FROM_DATE, P.ROLE, C.NAME, P.TO_DATE, P.REASON, P.SUPERSEDED_BY,"
                                + " P.RECORDED_AT, "
                                + PersonNames.of("P.RECORDED_BY")
                                + " FROM REGISTRY.PARTY P"
                                + " JOIN REGISTRY.CUSTOMER C ON C.ID = P.CUSTOMER_ID"
                                + " WHERE P.PROJECT_ID = ? AND P.HOUSE_ID = ?"
                                + " ORDER BY P.FROM_DATE DESC, P.ID DESC",
                        projectId,
                        houseId)
                .list(
                        em,
                        r ->
                                new Happened(
                                        "PARTY",
                                        r.date(0),
                                        r.text(1),
                                        null,
                                        r.text(2),
                                        r.date(3),
                                        new Note(
                                                r.text(4),
                                                r.number(5) != null,
                                                r.instant(6),
                                                r.text(7))));
    }

    /** Names that it bore before, the latest first. */
    public List<Happened> names(EntityManager em, long projectId, long houseId) {
        return SqlQuery.sql(
                        "SELECT UNTIL_DATE, NAME, REASON, RECORDED_AT, "
                                + PersonNames.of("RECORDED_BY")
                                + " FROM REGISTRY.HOUSE_ALIAS WHERE PROJECT_ID = ? AND HOUSE_ID = ?"
                                + " ORDER BY ID DESC",
                        projectId,
                        houseId)
                .list(
                        em,
                        r ->
                                new Happened(
                                        "NAME",
                                        r.date(0),
                                        null,
                                        r.text(1),
                                        null,
                                        null,
                                        new Note(r.text(2), false, r.instant(3), r.text(4))));
    }
}
