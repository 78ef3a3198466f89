package org.atrium.identity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.AccessRequest.Kind;
import org.atrium.identity.domain.GroupRole;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is done to a person, at once by group IT or once a security administrator has approved it.
 * Runs in its caller's transaction; {@link #settle} follows it.
 */
@Component(service = PersonActions.class)
public class PersonActions {
    private final PersonStore people;
    private final PersonRows rows;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Directory directory;
    private final Sessions sessions;
    private final Audit audit;
    private final SecurityLog log;
    private final Clock clock;

    @Activate
    public PersonActions(
            @Reference PersonStore people,
            @Reference PersonRows rows,
            @Reference Passwords passwords,
            @Reference SecondFactors factors,
            @Reference Directory directory,
            @Reference Sessions sessions,
            @Reference Audit audit,
            @Reference SecurityLog log) {
        this(people, rows, passwords, factors, directory, sessions, audit, log, Clock.systemUTC());
    }

    PersonActions(
            PersonStore people,
            PersonRows rows,
            Passwords passwords,
            SecondFactors factors,
            Directory directory,
            Sessions sessions,
            Audit audit,
            SecurityLog log,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.passwords = passwords;
        this.factors = factors;
        this.directory = directory;
        this.sessions = sessions;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    /** The person. Throws NotFound {@code identity.person.not-found}. */
    Person person(String user) {
        return people.byName(user)
                .orElseThrow(() -> new NotFound("identity.person.not-found").with("user", user));
    }

    /**
     * Whether anything of this kind needs a second person: he has or is to get one of the duties.
     */
    static boolean isSensitive(Person person, Set<String> wanted) {
        return !GroupRole.duties(person.groupRoles()).isEmpty()
                || !GroupRole.duties(wanted).isEmpty();
    }

    /**
     * Whether group IT gives these roles alone: the first security administrator and the first
     * auditor, since nobody could approve them.
     */
    boolean isFirst(Person person, Set<String> wanted) {
        Set<String> duties = GroupRole.duties(wanted);
        return GroupRole.duties(person.groupRoles()).isEmpty()
                && !duties.contains(Roles.GROUP_IT)
                && duties.stream().allMatch(role -> people.holders(role) == 0);
    }

    /**
     * Refuses what would leave one of the three duties without anybody.
     *
     * @throws Conflict {@code identity.person.last-administrator}, {@code
     *     identity.person.last-holder}
     */
    void requireAnother(Person person, Kind kind, Set<String> wanted) {
        for (String duty : GroupRole.duties(person.groupRoles())) {
            boolean ends =
                    kind == Kind.DISABLE || kind == Kind.GROUP_ROLES && !wanted.contains(duty);
            if (ends && person.actsAs(duty) && !people.anotherHolds(duty, person.id())) {
                String code = duty.equals(Roles.GROUP_IT) ? "last-administrator" : "last-holder";
                throw new Conflict("identity.person." + code)
                        .with("user", person.userName())
                        .with("role", duty);
            }
        }
    }

    /** Makes the group roles exactly these. */
    PersonRow holdGroupRoles(Person person, Set<String> wanted) {
        requireAnother(person, Kind.GROUP_ROLES, wanted);
        String detail = String.join(" ", person.groupRoles().stream().sorted().toList());
        String now = String.join(" ", wanted.stream().sorted().toList());
        log.record("group-roles", person.userName(), "[" + detail + "] -> [" + now + "]");
        return change(person, "change", p -> p.holdGroupRoles(wanted));
    }

    /** Records that the person was added. */
    void recordCreation(Person person) {
        String roles = String.join(" ", person.groupRoles().stream().sorted().toList());
        log.record("create", person.userName(), roles.isEmpty() ? null : "[" + roles + "]");
    }

    /** Records that a role in a project was given or ended. */
    void recordRole(Person person, String action, Object role) {
        log.record("role-" + action, person.userName(), String.valueOf(role));
    }

    /** Today in the zone of this project, by the system's clock. */
    LocalDate today(long projectId) {
        return directory.today(projectId);
    }

    /** Lets the person log in or not. */
    PersonRow enable(Person person, boolean enabled) {
        if (!enabled) {
            requireAnother(person, Kind.DISABLE, Set.of());
        }
        log.record(enabled ? "enable" : "disable", person.userName(), null);
        return change(
                person, enabled ? "enable" : "disable", enabled ? Person::enable : Person::disable);
    }

    /**
     * Gives another password.
     *
     * @param once whether it opens nothing but the change to a password of the person's own
     * @throws Conflict {@code identity.password.directory} where it is not kept here
     */
    PersonRow password(Person person, String hash, boolean once) {
        requireLocal(person);
        keepHistory(person);
        log.record("reset-password", person.userName(), null);
        return change(person, "reset-password", p -> p.changePassword(hash, once, clock.instant()));
    }

    /** The person changes his password himself. */
    PersonRow ownPassword(Person person, String hash) {
        requireLocal(person);
        keepHistory(person);
        log.record("change-password", person.userName(), null);
        return change(
                person, "change-password", p -> p.changePassword(hash, false, clock.instant()));
    }

    /** Takes the second factor away, so that he can set up another one. */
    PersonRow removeSecondFactor(Person person) {
        factors.remove(person.id());
        log.record("second-factor-removed", person.userName(), null);
        return change(person, "remove-second-factor", p -> {});
    }

    /** Keeps the hash of the password that is about to be replaced. */
    private void keepHistory(Person person) {
        if (!person.passwordHash().isEmpty()) {
            people.remember(person.id(), person.passwordHash(), clock.instant());
        }
    }

    /** A password that opens nothing but the change to another one, with its hash. */
    OneTime oneTime() {
        String password = new Secrets().readable();
        return new OneTime(password, passwords.hash(password));
    }

    /** After the transaction: the change counts at once on this node; sessions may end. */
    void settle(long personId, boolean endsSessions) {
        directory.drop(personId);
        if (endsSessions) {
            sessions.closeOf(personId, null);
        }
    }

    /** Applies a change and audits it with what was before. */
    PersonRow change(Person person, String action, Consumer<Person> decide) {
        PersonRow before = rows.of(person);
        PersonRow after = people.change(person.userName(), decide, rows::of).orElseThrow();
        audit.record("identity.person", person.id(), action, before, after);
        return after;
    }

    private static void requireLocal(Person person) {
        if (person.source() != Person.Source.LOCAL) {
            throw new Conflict("identity.password.directory").with("user", person.userName());
        }
    }

    /** A password to hand over, with its hash. */
    record OneTime(String password, String hash) {
        @Override
        public String toString() {
            return "OneTime";
        }
    }
}
