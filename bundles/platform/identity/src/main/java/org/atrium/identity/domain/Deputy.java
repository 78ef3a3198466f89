package org.atrium.identity.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/**
 * Somebody who stands in for an absent person in one project, from one day to another (half-open,
 * in the project's zone). On those days he holds the roles that the absent person holds there
 * himself; neither group roles nor what that person holds as somebody's deputy.
 */
@Entity
@Table(schema = "PEOPLE", name = "DEPUTY")
public class Deputy {
    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "PERSON_ID")
    private long personId;

    @Column(name = "DEPUTY_ID")
    private long deputyId;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private LocalDate to;

    private String reason;

    @Column(name = "NAMED_BY")
    private String namedBy;

    @Column(name = "NAMED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant namedAt;

    @Version private long version;

    /** For JPA. */
    protected Deputy() {}

    /**
     * Names a deputy.
     *
     * @param personId who is absent
     * @param deputyId who stands in
     */
    public static Deputy name(
            long id, long projectId, long personId, long deputyId, LocalDate from, LocalDate to) {
        Deputy deputy = new Deputy();
        deputy.id = id;
        deputy.projectId = projectId;
        deputy.personId = personId;
        deputy.deputyId = deputyId;
        deputy.from = from;
        deputy.to = to;
        return deputy;
    }

    /** Records why, by whom and when he was named. */
    public Deputy because(String why, String user, Instant now) {
        reason = why;
        namedBy = user;
        namedAt = now;
        return this;
    }

    /** Ends it: {@code day} is the first day on which he stands in no more. */
    public void end(LocalDate day) {
        to = day.isBefore(from) ? from : day;
    }

    /** Whether he stands in on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** Who is absent. */
    public long personId() {
        return personId;
    }

    /** Who stands in. */
    public long deputyId() {
        return deputyId;
    }

    /** First day. */
    public LocalDate from() {
        return from;
    }

    /** First day without. */
    public LocalDate to() {
        return to;
    }

    /** Optimistic lock. */
    public long version() {
        return version;
    }
}
