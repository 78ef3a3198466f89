package org.atrium.identity.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A role that a person holds in a project from one day to another (half-open). */
@Entity
@Table(schema = "PEOPLE", name = "MEMBERSHIP")
public class Membership {
    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "PERSON_ID")
    private long personId;

    @Column(name = "ROLE_CODE")
    private String roleCode;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private LocalDate to;

    @Column(name = "OPEN_KEY")
    private String openKey;

    /** For JPA. */
    protected Membership() {}

    /**
     * A membership in days of the project's zone.
     *
     * @param to first day without the role; null for an open end
     */
    public static Membership of(
            long id, long projectId, long personId, String roleCode, LocalDate from, LocalDate to) {
        Membership membership = new Membership();
        membership.id = id;
        membership.projectId = projectId;
        membership.personId = personId;
        membership.roleCode = roleCode;
        membership.from = from;
        membership.end(to);
        return membership;
    }

    /** Ends it: {@code day} is the first day without the role; null for an open end. */
    public final void end(LocalDate day) {
        to = day;
        openKey = day == null ? projectId + ":" + personId + ":" + roleCode : null;
    }

    /** Whether the role is held on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** First day. */
    public LocalDate from() {
        return from;
    }

    /** First day without the role; null for an open end. */
    public LocalDate to() {
        return to;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** Person. */
    public long personId() {
        return personId;
    }

    /** Role code. */
    public String roleCode() {
        return roleCode;
    }
}
