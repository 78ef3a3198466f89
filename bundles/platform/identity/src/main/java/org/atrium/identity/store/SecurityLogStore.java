package org.atrium.identity.store;

import java.time.Instant;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of SECURITY_LOG; nothing in it is ever changed. */
@Component(service = SecurityLogStore.class)
public class SecurityLogStore {
    private final JpaTemplate jpa;

    @Activate
    public SecurityLogStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Adds an entry. */
    public void add(Entry entry) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO PEOPLE.SECURITY_LOG (ID, HAPPENED_AT,"
                                                + " USER_NAME, ACTOR, EVENT, ADDRESS, DEVICE,"
                                                + " DETAIL, REQUEST_ID)"
                                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                        entry.id(),
                                        entry.at(),
                                        entry.user(),
                                        entry.actor(),
                                        entry.event(),
                                        entry.address(),
                                        entry.device(),
                                        entry.detail(),
                                        entry.requestId())
                                .execute(em));
    }

    /**
     * Entries, the latest first. They are chosen first and joined then: Derby would sort the whole
     * log for each page.
     *
     * @param before only those with a smaller key
     * @param user null for all
     * @param event null for all
     * @param from first instant; null for the beginning
     * @param to first instant that is not asked for; null for the end
     */
    public List<Listed> list(
            long before, String user, String event, Instant from, Instant to, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT L.ID, L.HAPPENED_AT, L.USER_NAME, L.ACTOR, L.EVENT,"
                                        + " L.ADDRESS, L.DEVICE, L.DETAIL, L.REQUEST_ID, U.NAME,"
                                        + " A.NAME"
                                        + SqlQuery.FROM_IN_ORDER
                                        + "(SELECT L.ID FROM PEOPLE.SECURITY_LOG L"
                                        + " WHERE L.ID < ?",
                                before)
                        .addIf("AND L.USER_NAME = ?", user)
                        .addIf("AND L.EVENT = ?", event)
                        .addIf("AND L.HAPPENED_AT >= ?", from)
                        .addIf("AND L.HAPPENED_AT < ?", to)
                        .add("ORDER BY L.ID DESC FETCH FIRST " + limit + " ROWS ONLY)")
                        .add("N JOIN PEOPLE.SECURITY_LOG L ON L.ID = N.ID")
                        .add("LEFT JOIN PEOPLE.V1_PERSON U ON U.USER_NAME = L.USER_NAME")
                        .add("LEFT JOIN PEOPLE.V1_PERSON A ON A.USER_NAME = L.ACTOR")
                        .add("ORDER BY L.ID DESC")
                        .uncommitted();
        return jpa.txExpr(TransactionType.Required, em -> query.list(em, limit, Listed::of));
    }

    /** Removes entries from before this instant. */
    public void removeBefore(Instant day) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql("DELETE FROM PEOPLE.SECURITY_LOG WHERE HAPPENED_AT < ?", day)
                                .execute(em));
    }

    /** An entry with the names of whom it concerns and who did it; null where nobody knows. */
    public record Listed(Entry entry, String name, String actorName) {
        private static Listed of(SqlRow r) {
            return new Listed(Entry.of(r), r.text(9), r.text(10));
        }
    }

    /**
     * What happened.
     *
     * @param user whom it concerns; null where nobody has the typed name
     * @param actor who did it
     * @param event such as {@code login}
     */
    public record Entry(
            long id,
            Instant at,
            String user,
            String actor,
            String event,
            String address,
            String device,
            String detail,
            String requestId) {
        private static Entry of(SqlRow r) {
            return new Entry(
                    r.number(0),
                    r.instant(1),
                    r.text(2),
                    r.text(3),
                    r.text(4),
                    r.text(5),
                    r.text(6),
                    r.text(7),
                    r.text(8));
        }
    }
}
