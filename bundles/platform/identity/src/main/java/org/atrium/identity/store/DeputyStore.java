package org.atrium.identity.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.Deputy;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of DEPUTY. */
@Component(service = DeputyStore.class)
public class DeputyStore {
    private final JpaTemplate jpa;

    @Activate
    public DeputyStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Adds a deputy. */
    public void add(Deputy deputy) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    em.persist(deputy);
                    em.flush();
                });
    }

    /** The deputy with this key. */
    public Optional<Deputy> find(long id) {
        return jpa.txExpr(
                TransactionType.Required, em -> Optional.ofNullable(em.find(Deputy.class, id)));
    }

    /** Changes the deputy with this key, who exists. */
    public void change(long id, Consumer<Deputy> decide) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    decide.accept(em.find(Deputy.class, id));
                    em.flush();
                });
    }

    /** For whom this person stands in, or will, where that had not ended before this day. */
    public List<Deputy> ofDeputy(long deputyId, LocalDate notEndedBefore) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "SELECT d FROM Deputy d WHERE d.deputyId = :deputy"
                                                + " AND d.to >= :day",
                                        Deputy.class)
                                .setParameter("deputy", deputyId)
                                .setParameter("day", notEndedBefore)
                                .getResultList());
    }

    /** Whether the person has a deputy in this project on one of these days (half-open). */
    public boolean overlaps(long projectId, long personId, LocalDate from, LocalDate to) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                                "SELECT COUNT(d) FROM Deputy d"
                                                        + " WHERE d.projectId = :project"
                                                        + " AND d.personId = :person"
                                                        + " AND d.from < d.to"
                                                        + " AND d.from < :to AND d.to > :from",
                                                Long.class)
                                        .setParameter("project", projectId)
                                        .setParameter("person", personId)
                                        .setParameter("from", from)
                                        .setParameter("to", to)
                                        .getSingleResult()
                                > 0);
    }

    /**
     * Deputies, the latest first.
     *
     * @param before only those with a smaller key
     * @param projectId null for all projects
     * @param personId absent or standing in; null for all people
     * @param onDay only those that hold on this day; null for all
     */
    public List<Row> list(long before, Long projectId, Long personId, LocalDate onDay, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT D.ID, D.PROJECT_ID, A.USER_NAME, A.NAME, S.USER_NAME,"
                                        + " S.NAME, D.FROM_DATE, D.TO_DATE, D.REASON, D.NAMED_BY,"
                                        + " D.NAMED_AT, D.VERSION FROM PEOPLE.DEPUTY D"
                                        + " JOIN PEOPLE.PERSON A ON A.ID = D.PERSON_ID"
                                        + " JOIN PEOPLE.PERSON S ON S.ID = D.DEPUTY_ID"
                                        + " WHERE D.ID < ?",
                                before)
                        .addIf("AND D.PROJECT_ID = ?", projectId);
        if (personId != null) {
            query.add("AND (D.PERSON_ID = ? OR D.DEPUTY_ID = ?)", personId, personId);
        }
        if (onDay != null) {
            query.add("AND D.FROM_DATE <= ? AND D.TO_DATE > ?", onDay, onDay);
        }
        query.add("ORDER BY D.ID DESC");
        return jpa.txExpr(TransactionType.Required, em -> query.list(em, limit, Row::of));
    }

    /** A deputy with the names of both. */
    public record Row(
            String id,
            long projectId,
            String user,
            String name,
            String deputy,
            String deputyName,
            LocalDate from,
            LocalDate to,
            String reason,
            String namedBy,
            Instant namedAt,
            long version) {
        private static Row of(SqlRow r) {
            return new Row(
                    r.id(0),
                    r.number(1),
                    r.text(2),
                    r.text(3),
                    r.text(4),
                    r.text(5),
                    r.date(6),
                    r.date(7),
                    r.text(8),
                    r.text(9),
                    r.instant(10),
                    r.number(11));
        }
    }
}
