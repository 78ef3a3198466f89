package org.atrium.registry.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/** Who is to be owner or tenant by a change of owner, as it was applied for. */
@Embeddable
public class NextOwner {
    @Column(name = "CUSTOMER_ID")
    private Long customerId;

    @Column(name = "NAME")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private CustomerKind kind;

    @Column(name = "ID_SEALED")
    private String idSealed;

    @Column(name = "ID_HASH")
    private String idHash;

    @Column(name = "ID_MASKED")
    private String idMasked;

    @Column(name = "PHONE")
    private String phone;

    @Column(name = "SHARE_UP")
    private Integer shareUp;

    @Column(name = "SHARE_DOWN")
    private Integer shareDown;

    @Column(name = "PAYS")
    private boolean pays;

    /** For JPA. */
    protected NextOwner() {}

    /**
     * A known customer, or one that is named.
     *
     * @param customerId null where the contact names him
     * @param kind null to tell it by the name
     * @param share null where the house is not held by shares
     */
    public static NextOwner of(
            Long customerId, Contact contact, CustomerKind kind, Portion share, boolean pays) {
        NextOwner owner = new NextOwner();
        owner.customerId = customerId;
        owner.name = contact.name();
        owner.phone = contact.phone();
        if (contact.idNumber() != null) {
            owner.idSealed = contact.idNumber().sealed();
            owner.idHash = contact.idNumber().fingerprint();
            owner.idMasked = contact.idNumber().masked();
        }
        owner.kind = kind;
        owner.shareUp = share == null ? null : (Integer) share.up();
        owner.shareDown = share == null ? null : (Integer) share.down();
        owner.pays = pays;
        return owner;
    }

    /** Key of the known customer; null where he is named. */
    public Long customerId() {
        return customerId;
    }

    /** Name, phone and id number as given. */
    public Contact contact() {
        IdNumber idNumber = idHash == null ? null : new IdNumber(idSealed, idHash, idMasked);
        return new Contact(name, phone, idNumber);
    }

    /** Person or company; null to tell it by the name. */
    public CustomerKind kind() {
        return kind;
    }

    /** The share; null where the house is not held by shares. */
    public Portion share() {
        return shareUp == null ? null : new Portion(shareUp, shareDown);
    }

    /** Whether this one is named to pay. */
    public boolean pays() {
        return pays;
    }
}
