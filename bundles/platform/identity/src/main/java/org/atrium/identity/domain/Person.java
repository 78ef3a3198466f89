package org.atrium.identity.domain;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;

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
        person.enabled = true;
        person.language = "zh";
        return person;
    }

    /** Gives another shown name. */
    public void rename(String newName) {
        name = newName;
    }

    /** Records a phone number; null for none. */
    public void phone(String number) {
        phone = number;
    }

    /** Replaces the password by the one with this bcrypt hash. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
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
