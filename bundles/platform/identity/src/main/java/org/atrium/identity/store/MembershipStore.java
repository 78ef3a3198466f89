package org.atrium.identity.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
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

    /** Role and holder of each open membership of a project, by user name, then role. */
    public List<Holder> open(long projectId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em
                                .createQuery(
                                        "SELECT p.userName, m.roleCode, m.personId, m.id"
                                                + " FROM Membership m, Person p"
                                                + " WHERE p.id = m.personId"
                                                + " AND m.projectId = :project AND m.to IS NULL"
                                                + " ORDER BY p.userName, m.roleCode",
                                        Object[].class)
                                .setParameter("project", projectId)
                                .getResultList()
                                .stream()
                                .map(Holder::of)
                                .toList());
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

    /**
     * An open membership with its holder.
     *
     * @param user login name
     * @param role role code
     * @param personId the person
     * @param membershipId the row
     */
    public record Holder(String user, String role, long personId, long membershipId) {
        private static Holder of(Object[] row) {
            return new Holder((String) row[0], (String) row[1], (Long) row[2], (Long) row[3]);
        }
    }
}
