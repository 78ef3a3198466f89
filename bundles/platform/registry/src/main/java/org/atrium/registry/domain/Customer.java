package org.atrium.registry.domain;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/**
 * A person or company in any phase of its dealings with a project (flows.md 1.4). The same name and
 * id number is the same customer.
 */
@Entity
@Table(schema = "REGISTRY", name = "CUSTOMER")
public class Customer {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private CustomerKind kind;

    @Column(name = "NAME")
    private String name;

    @Column(name = "PHONE")
    private String phone;

    @Column(name = "EMAIL")
    private String email;

    @Embedded private IdNumber idNumber;

    /** The project, where this is its developer; unique, so that a project has one. */
    @Column(name = "DEVELOPER_OF")
    private Long developerOf;

    /** The legal entity that collected the data; null for the one that does so by policy. */
    @Column(name = "ENTITY_ID")
    private Long entityId;

    @Enumerated(EnumType.STRING)
    @Column(name = "PROFILE")
    private ProfileState profile = ProfileState.DRAFT;

    @Column(name = "CUSTODIAN")
    private String custodian;

    @Column(name = "ANONYMISED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant anonymisedAt;

    /** For JPA. */
    protected Customer() {}

    /** A new customer. */
    public static Customer register(long id, long projectId, CustomerKind kind, Contact contact) {
        Customer customer = new Customer();
        customer.id = id;
        customer.projectId = projectId;
        customer.kind = kind;
        customer.name = contact.name();
        customer.phone = contact.phone();
        customer.email = contact.email();
        customer.idNumber = contact.idNumber();
        return customer;
    }

    /** The project's developer, which owes for every house until its owner does. */
    public static Customer developer(long id, long projectId, String name, IdNumber taxId) {
        Customer customer =
                register(id, projectId, CustomerKind.COMPANY, new Contact(name, null, taxId));
        customer.developerOf = projectId;
        return customer;
    }

    /** The developer's registered name and tax id as they stand in the project document. */
    public void rename(String newName, IdNumber newIdNumber) {
        name = newName;
        idNumber = newIdNumber;
    }

    /** Records an id number that was missing; a known one stays. */
    public void complete(IdNumber number) {
        idNumber = idNumber == null ? number : idNumber;
    }

    /** What is right instead of what was recorded. */
    public void correct(Contact right) {
        name = right.name();
        phone = right.phone();
        email = right.email();
        idNumber = right.idNumber();
    }

    /** Which legal entity collected the data. */
    public void collectedBy(long legalEntityId) {
        entityId = legalEntityId;
    }

    /** The profile came to this state (PR-04). */
    public void profiled(ProfileState state) {
        profile = state;
    }

    /** Who looks after the customer; null for nobody. */
    public void entrust(String user) {
        custodian = user;
    }

    /** Takes away who it was; key, kind and what other bundles booked on it stay. */
    public void anonymise(String standIn, Instant at) {
        name = standIn;
        phone = null;
        email = null;
        idNumber = null;
        anonymisedAt = at;
    }

    /** The customer's phone, unless another one than {@code old} is known. */
    public void phoneChanged(String old, String now) {
        if (phone == null || phone.equals(old)) {
            phone = now;
        }
    }

    /** The customer gets mail there from now on. */
    public void mailedAt(String address) {
        email = address;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The project whose row this is. */
    public long projectId() {
        return projectId;
    }

    /** The legal entity that collected the data; null for the one that does so by policy. */
    public Long entityId() {
        return entityId;
    }

    /** State of the profile. */
    public ProfileState profile() {
        return profile;
    }

    /** Login name of who looks after the customer; null for nobody. */
    public String custodian() {
        return custodian;
    }

    /** When the person was taken out of it; null while it was not. */
    public Instant anonymisedAt() {
        return anonymisedAt;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** Person or company. */
    public CustomerKind kind() {
        return kind;
    }

    /** Name, phone, mail address and id number. */
    public Contact contact() {
        return new Contact(name, phone, email, idNumber);
    }

    /** Whether this is the project's developer. */
    public boolean isDeveloper() {
        return developerOf != null;
    }

    /** Whether both id numbers are known and differ. */
    public boolean isSomebodyElse(IdNumber otherIdNumber) {
        return idNumber != null
                && otherIdNumber != null
                && !Objects.equals(idNumber, otherIdNumber);
    }
}
