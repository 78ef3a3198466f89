package org.atrium.identity.service;

import java.time.Clock;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes to people by group IT; they count at once. */
@Component(service = PersonChangeService.class)
public class PersonChangeService {
    private final PersonStore people;
    private final LoginFailureStore failures;
    private final PersonRows rows;
    private final Passwords passwords;
    private final Directory directory;
    private final Sessions sessions;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;

    @Activate
    public PersonChangeService(
            @Reference PersonStore people,
            @Reference LoginFailureStore failures,
            @Reference Passwords passwords,
            @Reference Directory directory,
            @Reference Sessions sessions,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.people = people;
        this.failures = failures;
        this.rows = new PersonRows(failures, Clock.systemUTC());
        this.passwords = passwords;
        this.directory = directory;
        this.sessions = sessions;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Changes a person. Disabling him or giving a new password ends his sessions; a new password
     * also ends a lock-out.
     *
     * @throws NotFound {@code identity.person.not-found}
     * @throws Conflict {@code identity.person.last-administrator} where nobody could administer
     *     afterwards; 412 where the caller saw another version
     */
    public PersonRow change(String typedUser, ChangePerson command) {
        String user = UserName.normal(typedUser);
        Change change = read(user, command);
        long personId = directory.byName(user).orElseThrow(() -> unknown(user)).personId();
        PersonRow row = transactions.write(() -> store(user, change));
        directory.drop(personId);
        if (change.shutsOut()) {
            sessions.closeOf(personId, null);
        }
        return row;
    }

    private Change read(String user, ChangePerson command) {
        Check check = new Check();
        String name = check.optionalText("name", command.name, PersonFields.NAME_LENGTH);
        String phone = check.optionalText("phone", command.phone, PersonFields.PHONE_LENGTH);
        if (command.password != null) {
            passwords.check(check, "password", user, command.password);
        }
        Set<String> groupRoles = PersonFields.groupRoles(check, command.groupRoles);
        String language = PersonFields.language(check, command.language);
        check.done();
        String hash = command.password == null ? null : passwords.hash(command.password);
        return new Change(name, phone, command.enabled, hash, groupRoles, language);
    }

    private PersonRow store(String user, Change change) {
        Person person = people.byName(user).orElseThrow(() -> unknown(user));
        callers.current().requireVersion(person.version());
        boolean anotherAdministers = people.anotherHolds(Roles.GROUP_IT, person.id());
        if (change.endsRole(person, Roles.GROUP_IT) && !anotherAdministers) {
            throw new Conflict("identity.person.last-administrator").with("user", user);
        }
        PersonRow before = rows.of(person);
        if (change.hash() != null) {
            failures.clear(PasswordCheck.nameHash(user));
        }
        PersonRow after =
                people.change(user, change::apply, rows::of).orElseThrow(() -> unknown(user));
        String action = change.hash() == null ? "change" : "reset-password";
        audit.record("identity.person", person.id(), action, before, after);
        return after;
    }

    private static NotFound unknown(String user) {
        return new NotFound("identity.person.not-found").with("user", user);
    }

    /** What is to change; null stays as it is. */
    private record Change(
            String name,
            String phone,
            Boolean enabled,
            String hash,
            Set<String> groupRoles,
            String language) {
        boolean shutsOut() {
            return hash != null || Boolean.FALSE.equals(enabled);
        }

        boolean endsRole(Person person, String role) {
            boolean disables = Boolean.FALSE.equals(enabled);
            boolean strips = groupRoles != null && !groupRoles.contains(role);
            return person.actsAs(role) && (disables || strips);
        }

        void apply(Person person) {
            if (name != null) {
                person.rename(name);
            }
            if (phone != null) {
                person.phone(phone);
            }
            if (Boolean.TRUE.equals(enabled)) {
                person.enable();
            } else if (Boolean.FALSE.equals(enabled)) {
                person.disable();
            }
            if (hash != null) {
                person.changePassword(hash);
            }
            if (groupRoles != null) {
                person.holdGroupRoles(groupRoles);
            }
            if (language != null) {
                person.speak(language);
            }
        }
    }
}
