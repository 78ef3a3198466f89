package org.atrium.registry.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Conflict;

/**
 * What a customer is to a house from a day on until, but not including, another. It is ended, never
 * overwritten (PR-03: keep history).
 */
@Entity
@Table(schema = "REGISTRY", name = "PARTY")
public class Party {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ROLE")
    private PartyRole role;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private LocalDate to;

    @Column(name = "PHONE")
    private String phone;

    /** The house while this is its open ownership; unique, so that a house has one. */
    @Column(name = "OPEN_OWNER_OF")
    private Long openOwnerOf;

    /** For JPA. */
    protected Party() {}

    /** From this day on, open ended. */
    public static Party begin(
            long id, long projectId, long houseId, Customer customer, PartyRole role) {
        Party party = new Party();
        party.id = id;
        party.projectId = projectId;
        party.houseId = houseId;
        party.customerId = customer.id();
        party.role = role;
        party.openOwnerOf = role == PartyRole.OWNER ? houseId : null;
        return party;
    }

    /** Sets the first day of a new record. */
    public Party from(LocalDate day) {
        from = day;
        return this;
    }

    /** Sets the phone for this house; null where not given. */
    public Party reachedAt(String number) {
        phone = number;
        return this;
    }

    /**
     * Ends it before this day; the first day itself leaves an empty record that holds on no day.
     *
     * @throws Conflict {@code registry.party.ended}, {@code registry.party.end-before-start}
     */
    public void end(LocalDate on) {
        if (to != null) {
            throw new Conflict("registry.party.ended").with("to", to);
        }
        if (on.isBefore(from)) {
            throw new Conflict("registry.party.end-before-start").with("from", from);
        }
        to = on;
        openOwnerOf = null;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The house. */
    public long houseId() {
        return houseId;
    }

    /** The customer. */
    public long customerId() {
        return customerId;
    }

    /** Owner, tenant or occupant. */
    public PartyRole role() {
        return role;
    }

    /** First day. */
    public LocalDate from() {
        return from;
    }

    /** First day on which it no longer holds; null while open. */
    public LocalDate to() {
        return to;
    }

    /** The phone for this house; null where not given. */
    public String phone() {
        return phone;
    }
}
