package org.atrium.identity.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.Membership;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of MEMBERSHIP. */
@Component(service = MembershipStore.class)
public class MembershipStore {
    private final JpaTemplate jpa;

    @Activate
    public MembershipStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** The person's memberships in all projects that had not ended before this day. */
    public List<Membership> ofPerson(long personId, LocalDate notEndedBefore) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "SELECT m FROM Membership m WHERE m.personId = :person"
                                                + " AND (m.to IS NULL OR m.to >= :day)",
                                        Membership.class)
                                .setParameter("person", personId)
                                .setParameter("day", notEndedBefore)
                                .getResultList());
    }

    /**
     * Memberships of a project that last beyond the day before this one, with their holders; by
     * user name, role and first day.
     */
    public List<Holder> lasting(long projectId, LocalDate day) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em
                                .createQuery(
                                        "SELECT p.userName, m FROM Membership m, Person p"
                                                + " WHERE p.id = m.personId"
                                                + " AND m.projectId = :project"
                                                + " AND (m.to IS NULL OR m.to > :day)"
                                                + " ORDER BY p.userName, m.roleCode, m.from",
                                        Object[].class)
                                .setParameter("project", projectId)
                                .setParameter("day", day)
                                .getResultList()
                                .stream()
                                .map(row -> new Holder((String) row[0], (Membership) row[1]))
                                .toList());
    }

    /** All memberships that a person ever had, by project, then first day. */
    public List<Membership> history(long personId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "SELECT m FROM Membership m WHERE m.personId = :person"
                                                + " ORDER BY m.projectId, m.from, m.roleCode",
                                        Membership.class)
                                .setParameter("person", personId)
                                .getResultList());
    }

    /** Adds memberships. */
    public void add(Collection<Membership> memberships) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    memberships.forEach(em::persist);
                    em.flush();
                });
    }

    /** Ends these memberships on this day; one that would not have lasted a day is forgotten. */
    public void end(Collection<Long> ids, LocalDate day) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    for (Long id : ids) {
                        Membership membership = em.find(Membership.class, id);
                        if (membership.holdsOn(day.minusDays(1))) {
                            membership.end(day);
                        } else {
                            em.remove(membership);
                        }
                    }
                    em.flush();
                });
    }

    /** Gives memberships another last day; a null day opens the end. */
    public void changeEnds(Map<Long, LocalDate> endsById) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    endsById.forEach((id, day) -> em.find(Membership.class, id).end(day));
                    em.flush();
                });
    }

    /**
     * A membership with its holder.
     *
     * @param user login name
     */
    public record Holder(String user, Membership membership) {}
}
