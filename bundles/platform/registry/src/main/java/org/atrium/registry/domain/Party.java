package org.atrium.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

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

    /**
     * The house while this is its open ownership, of co-owners that of the one who pays; unique, so
     * that a house has one.
     */
    @Column(name = "OPEN_OWNER_OF")
    private Long openOwnerOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "HOLDING")
    private Holding holding;

    @Column(name = "SHARE_UP")
    private Integer shareUp;

    @Column(name = "SHARE_DOWN")
    private Integer shareDown;

    @Column(name = "PAYS")
    private boolean pays = true;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "RECORDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    @Column(name = "RECORDED_BY")
    private String recordedBy;

    /** The record that took the place of this one; null while this one is valid. */
    @Column(name = "SUPERSEDED_BY")
    private Long supersededBy;

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
        party.holding = role == PartyRole.OWNER ? Holding.SOLE : null;
        return party;
    }

    /**
     * Makes a new owner one of several.
     *
     * @param kind joint or by shares
     * @param share null where it is joint
     * @param payer whether this one is named to pay; exactly one of them is
     */
    public Party together(Holding kind, Portion share, boolean payer) {
        holding = kind;
        shareUp = share == null ? null : (Integer) share.up();
        shareDown = share == null ? null : (Integer) share.down();
        pays = payer;
        openOwnerOf = payer ? (Long) houseId : null;
        return this;
    }

    /** Sets the first day on which it no longer holds of a new record that has an end. */
    public Party until(LocalDate day) {
        to = day;
        openOwnerOf = day == null ? openOwnerOf : null;
        return this;
    }

    /** Who recorded it, when, and why; the reason may be null. */
    public Party recorded(Instant at, String by, String why) {
        recordedAt = at;
        recordedBy = by;
        reason = why;
        return this;
    }

    /**
     * A record with the same content for this customer and these days, which takes the place of
     * this one; this one stays readable.
     */
    public Party correctedBy(long newId, long customer, LocalDate first, LocalDate last) {
        Party next = new Party();
        next.id = newId;
        next.projectId = projectId;
        next.houseId = houseId;
        next.customerId = customer;
        next.role = role;
        next.from = first;
        next.to = last;
        next.phone = phone;
        next.holding = holding;
        next.shareUp = shareUp;
        next.shareDown = shareDown;
        next.pays = pays;
        next.openOwnerOf = last == null ? openOwnerOf : null;
        supersededBy = newId;
        openOwnerOf = null;
        return next;
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

    /** Lets it hold no longer than until this day, whatever end it had. */
    public void cut(LocalDate on) {
        to = on.isBefore(from) ? from : on;
    }

    /** Whether it holds on some day, and was not superseded. */
    public boolean counts() {
        return supersededBy == null && !from.equals(to);
    }

    /** Whether it holds on a day of this period; {@code last} null for open. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return counts()
                && (last == null || from.isBefore(last))
                && (to == null || to.isAfter(first));
    }

    /** Whether another record took its place. */
    public boolean isSuperseded() {
        return supersededBy != null;
    }

    /** Of co-owners whether this one is named to pay; true for all others. */
    public boolean pays() {
        return pays;
    }

    /** How an owner holds; null for all others. */
    public Holding holding() {
        return holding;
    }

    /** The owner's share; null where the house is not held by shares. */
    public Portion share() {
        return shareUp == null ? null : new Portion(shareUp, shareDown);
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
