package org.atrium.identity.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** Somebody who can log in (flows.md 1.2). People are never deleted, only disabled. */
@Entity
@Table(schema = "PEOPLE", name = "PERSON")
public class Person {
    @Id private long id;

    @Column(name = "USER_NAME")
    private String userName;

    private String name;
    private String phone;

    @Column(name = "PASSWORD_HASH")
    private String passwordHash;

    @Column(name = "MUST_CHANGE")
    private boolean mustChange;

    @Column(name = "PASSWORD_SET_AT")
    @Convert(converter = InstantConverter.class)
    private Instant passwordSetAt;

    private boolean machine;

    @Enumerated(EnumType.STRING)
    private Source source;

    private boolean enabled;
    private String language;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "PEOPLE",
            name = "GROUP_ROLE",
            joinColumns = @JoinColumn(name = "PERSON_ID"))
    @Column(name = "CODE")
    private Set<String> groupRoles = new HashSet<>();

    @Version private long version;

    /** Who checks the person's password. */
    public enum Source {
        /** Atrium, against the bcrypt hash kept here. */
        LOCAL,
        /** The company's directory; no hash is kept here. */
        LDAP
    }

    /** For JPA. */
    protected Person() {}

    /**
     * An enabled person.
     *
     * @param id from the kernel's blocks
     * @param userName as {@link UserName#normal} gives it
     * @param name shown name
     * @param passwordHash bcrypt, never the password
     */
    public static Person create(long id, String userName, String name, String passwordHash) {
        Person person = new Person();
        person.id = id;
        person.userName = userName;
        person.name = name;
        person.passwordHash = passwordHash;
        person.source = Source.LOCAL;
        person.enabled = true;
        person.language = "zh";
        return person;
    }

    /** An enabled person whose password the company's directory checks. */
    public static Person ofDirectory(long id, String userName, String name) {
        Person person = create(id, userName, name, "");
        person.source = Source.LDAP;
        return person;
    }

    /** Makes this the account of a machine or of a person. */
    public void machine(boolean isMachine) {
        machine = isMachine;
    }

    /** Gives another shown name. */
    public void rename(String newName) {
        name = newName;
    }

    /** Records a phone number; null for none. */
    public void phone(String number) {
        phone = number;
    }

    /**
     * Replaces the password by the one with this bcrypt hash.
     *
     * @param once whether it opens nothing but the change to a password of the person's own
     */
    public void changePassword(String newHash, boolean once, Instant now) {
        passwordHash = newHash;
        mustChange = once;
        passwordSetAt = now;
    }

    /** Lets the person log in. */
    public void enable() {
        enabled = true;
    }

    /** Shuts the person out. */
    public void disable() {
        enabled = false;
    }

    /** Speaks {@code zh} or {@code en} from now on. */
    public void speak(String newLanguage) {
        language = newLanguage;
    }

    /** Holds exactly these group roles from now on. */
    public void holdGroupRoles(Set<String> codes) {
        groupRoles.retainAll(codes);
        groupRoles.addAll(codes);
    }

    /** Whether this is an enabled holder of the group role. */
    public boolean actsAs(String groupRole) {
        return enabled && groupRoles.contains(groupRole);
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** Login name, lower case. */
    public String userName() {
        return userName;
    }

    /** Shown name. */
    public String name() {
        return name;
    }

    /** Phone number in full; null where none is recorded. */
    public String phone() {
        return phone;
    }

    /** Bcrypt hash. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the password must be changed before anything else. */
    public boolean mustChange() {
        return mustChange;
    }

    /** When the password was set; null where that is not recorded. */
    public Instant passwordSetAt() {
        return passwordSetAt;
    }

    /** Whether this is the account of a machine: Basic without a second factor. */
    public boolean machine() {
        return machine;
    }

    /** Who checks the password. */
    public Source source() {
        return source;
    }

    /** Whether the person may log in. */
    public boolean enabled() {
        return enabled;
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return language;
    }

    /** Codes of the roles that hold everywhere. */
    public Set<String> groupRoles() {
        return Set.copyOf(groupRoles);
    }

    /** Optimistic lock. */
    public long version() {
        return version;
    }
}
