package org.atrium.identity.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/**
 * What group IT asks for concerning a person with group roles. It is done when a security
 * administrator who is neither the one who asked nor the person concerned approves it.
 */
@Entity
@Table(schema = "PEOPLE", name = "ACCESS_REQUEST")
public class AccessRequest {
    @Id private long id;

    @Column(name = "PERSON_ID")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "GROUP_ROLES")
    private String groupRoles;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "REQUESTED_BY")
    private String requestedBy;

    @Column(name = "REQUESTED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant requestedAt;

    @Column(name = "DECIDED_BY")
    private String decidedBy;

    @Column(name = "DECIDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant decidedAt;

    private String note;

    @Column(name = "OPEN_KEY")
    private String openKey;

    @Version private long version;

    /** What is to happen to the person. */
    public enum Kind {
        /** He holds exactly these group roles. */
        GROUP_ROLES,
        /** He gets a one-time password. */
        PASSWORD,
        /** He may log in. */
        ENABLE,
        /** He may not log in. */
        DISABLE,
        /** His second factor is taken away, so that he can set up another one. */
        SECOND_FACTOR
    }

    /** How far it is. */
    public enum State {
        /** Waits for a security administrator. */
        PENDING,
        /** Done. */
        APPROVED,
        /** Not done. */
        REJECTED
    }

    /** For JPA. */
    protected AccessRequest() {}

    /**
     * Asks.
     *
     * @param groupRoles for {@link Kind#GROUP_ROLES}, all from then on; else empty
     * @param user who asks
     */
    public static AccessRequest ask(
            long id, long personId, Kind kind, Set<String> groupRoles, String user, Instant now) {
        AccessRequest request = new AccessRequest();
        request.id = id;
        request.personId = personId;
        request.kind = kind;
        request.groupRoles = String.join(" ", new TreeSet<>(groupRoles));
        request.state = State.PENDING;
        request.requestedBy = user;
        request.requestedAt = now;
        request.openKey = personId + ":" + kind;
        return request;
    }

    /** Decides it, once. */
    public void decide(State decision, String user, String why, Instant now) {
        state = decision;
        decidedBy = user;
        note = why;
        decidedAt = now;
        openKey = null;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** Whom it concerns. */
    public long personId() {
        return personId;
    }

    /** What is to happen. */
    public Kind kind() {
        return kind;
    }

    /** The group roles that are asked for. */
    public Set<String> groupRoles() {
        return groupRoles == null || groupRoles.isEmpty()
                ? Set.of()
                : Set.of(groupRoles.split(" "));
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** Who asked. */
    public String requestedBy() {
        return requestedBy;
    }

    /** When. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** Who decided; null while it is pending. */
    public String decidedBy() {
        return decidedBy;
    }

    /** When; null while it is pending. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was decided so; null where nothing was said. */
    public String note() {
        return note;
    }

    /** Optimistic lock. */
    public long version() {
        return version;
    }
}
