package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Conflict;

/**
 * A part of an estate that is given to one assistant or shop administrator from a day on until, but
 * not including, another (责任区, PR-01 step 2).
 */
@Entity
@Table(schema = "REGISTRY", name = "SERVICE_ZONE")
public class ServiceZone {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "USER_NAME")
    private String user;

    @Column(name = "BUILDING")
    private String building;

    @Column(name = "ENTRANCE")
    private String entrance;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private HouseKind kind;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private LocalDate to;

    /** For JPA. */
    protected ServiceZone() {}

    /** Gives a building to this user from this day on. */
    public static ServiceZone give(
            long id, long projectId, String user, String building, LocalDate from) {
        ServiceZone zone = new ServiceZone();
        zone.id = id;
        zone.projectId = projectId;
        zone.user = user;
        zone.building = building;
        zone.from = from;
        return zone;
    }

    /** Narrows it to an entrance or a kind of premises; null for all. */
    public ServiceZone only(String oneEntrance, HouseKind oneKind) {
        entrance = oneEntrance;
        kind = oneKind;
        return this;
    }

    /**
     * Takes it away again from this day on.
     *
     * @throws Conflict {@code registry.zone.ended}, {@code registry.party.end-before-start}
     */
    public void end(LocalDate on) {
        if (to != null) {
            throw new Conflict("registry.zone.ended").with("to", to);
        }
        if (on.isBefore(from)) {
            throw new Conflict("registry.party.end-before-start").with("from", from);
        }
        to = on;
    }

    /** Whether it is the same part for the same user and has no end. */
    public boolean isOpenTwin(ServiceZone other) {
        return to == null
                && user.equals(other.user)
                && building.equals(other.building)
                && Objects.equals(entrance, other.entrance)
                && kind == other.kind;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** Login name. */
    public String user() {
        return user;
    }

    /** Building. */
    public String building() {
        return building;
    }

    /** Entrance; null for all. */
    public String entrance() {
        return entrance;
    }

    /** Kind of premises; null for all. */
    public HouseKind kind() {
        return kind;
    }

    /** First day. */
    public LocalDate from() {
        return from;
    }

    /** First day on which it no longer holds; null while open. */
    public LocalDate to() {
        return to;
    }
}
