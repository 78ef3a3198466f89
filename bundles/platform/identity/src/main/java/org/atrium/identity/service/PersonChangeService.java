package org.atrium.identity.service;

import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.NewPassword;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.AccessRequest.Kind;
import org.atrium.identity.domain.GroupRole;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes to people by group IT; they count at once, or wait where a second person must approve.
 */
@Component(service = PersonChangeService.class)
public class PersonChangeService {
    private final PersonActions actions;
    private final AccessRequestService requests;
    private final PersonRows rows;
    private final Passwords passwords;
    private final LoginFailureStore failures;
    private final Callers callers;
    private final Transactions transactions;
    private final SecurityLog log;

    @Activate
    public PersonChangeService(
            @Reference PersonActions actions,
            @Reference AccessRequestService requests,
            @Reference PersonRows rows,
            @Reference Passwords passwords,
            @Reference LoginFailureStore failures,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference SecurityLog log) {
        this.actions = actions;
        this.requests = requests;
        this.rows = rows;
        this.passwords = passwords;
        this.failures = failures;
        this.callers = callers;
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * Changes a person. Disabling him or giving a new password ends his sessions; a new password
     * also ends a lock-out. Where he has one of the three duties, or is to get one, roles and
     * disabling wait for a security administrator; the answer names what waits.
     *
     * @throws NotFound {@code identity.person.not-found}
     * @throws Conflict {@code identity.person.last-administrator}, {@code .last-holder} where
     *     nobody would have the duty afterwards; {@code identity.request.password} where a password
     *     can only be reset by request; 412 where the caller saw another version
     */
    public PersonRow change(String typedUser, ChangePerson command) {
        String user = UserName.normal(typedUser);
        Change change = read(user, command == null ? new ChangePerson() : command);
        long[] personId = new long[1];
        PersonRow row =
                transactions.write(
                        () -> {
                            Person person = actions.person(user);
                            personId[0] = person.id();
                            callers.current().requireVersion(person.version());
                            return store(person, change);
                        });
        boolean shutOut = change.hash() != null || Boolean.FALSE.equals(change.enabled());
        actions.settle(personId[0], shutOut && !row.pending.contains(Kind.DISABLE.name()));
        return row;
    }

    /** Gives a one-time password, which must be changed at the next login; ends a lock-out. */
    public NewPassword resetPassword(String typedUser) {
        String user = UserName.normal(typedUser);
        PersonActions.OneTime once = actions.oneTime();
        NewPassword answer = new NewPassword();
        long[] personId = new long[1];
        transactions.write(
                () -> {
                    Person person = actions.person(user);
                    personId[0] = person.id();
                    answer.pending = PersonActions.isSensitive(person, Set.of());
                    if (answer.pending) {
                        requests.ask(person, Kind.PASSWORD, Set.of());
                    } else {
                        failures.clear(PasswordCheck.nameHash(user));
                        actions.password(person, once.hash(), true);
                    }
                    return answer;
                });
        actions.settle(personId[0], !answer.pending);
        answer.oneTimePassword = answer.pending ? null : once.password();
        return answer;
    }

    /** Ends a lock-out. */
    public PersonRow unlock(String typedUser) {
        String user = UserName.normal(typedUser);
        long[] personId = new long[1];
        PersonRow row =
                transactions.write(
                        () -> {
                            Person person = actions.person(user);
                            personId[0] = person.id();
                            failures.clear(PasswordCheck.nameHash(user));
                            log.record("unlock", user, null);
                            return rows.of(person);
                        });
        actions.settle(personId[0], false);
        return row;
    }

    /** Takes a lost second factor away, so that the person can set up another one. */
    public PersonRow removeSecondFactor(String typedUser) {
        String user = UserName.normal(typedUser);
        long[] personId = new long[1];
        PersonRow row =
                transactions.write(
                        () -> {
                            Person person = actions.person(user);
                            personId[0] = person.id();
                            if (PersonActions.isSensitive(person, Set.of())) {
                                requests.ask(person, Kind.SECOND_FACTOR, Set.of());
                                return rows.of(person);
                            }
                            return actions.removeSecondFactor(person);
                        });
        actions.settle(personId[0], row.pending.isEmpty());
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
        return new Change(
                name, phone, command.enabled, command.machine, hash, groupRoles, language);
    }

    private PersonRow store(Person person, Change change) {
        PersonRow row = rows.of(person);
        Person now = person;
        if (change.describes()) {
            row = actions.change(now, "change", change::describe);
            now = actions.person(person.userName());
        }
        if (change.groupRoles() != null && !change.groupRoles().equals(now.groupRoles())) {
            row = groupRoles(now, change.groupRoles());
            now = actions.person(person.userName());
        }
        if (change.hash() != null) {
            if (PersonActions.isSensitive(now, Set.of())) {
                throw new Conflict("identity.request.password").with("user", now.userName());
            }
            failures.clear(PasswordCheck.nameHash(now.userName()));
            row = actions.password(now, change.hash(), false);
            now = actions.person(person.userName());
        }
        if (change.enabled() != null && change.enabled() != now.enabled()) {
            row = enable(now, change.enabled());
        }
        return row;
    }

    private PersonRow groupRoles(Person person, Set<String> wanted) {
        boolean sameDuties = GroupRole.duties(person.groupRoles()).equals(GroupRole.duties(wanted));
        if (sameDuties || actions.isFirst(person, wanted)) {
            return actions.holdGroupRoles(person, wanted);
        }
        actions.requireAnother(person, Kind.GROUP_ROLES, wanted);
        requests.ask(person, Kind.GROUP_ROLES, wanted);
        return rows.of(person);
    }

    private PersonRow enable(Person person, boolean enabled) {
        if (!PersonActions.isSensitive(person, Set.of())) {
            return actions.enable(person, enabled);
        }
        Kind kind = enabled ? Kind.ENABLE : Kind.DISABLE;
        actions.requireAnother(person, kind, Set.of());
        requests.ask(person, kind, Set.of());
        return rows.of(person);
    }

    /** What is to change; null stays as it is. */
    private record Change(
            String name,
            String phone,
            Boolean enabled,
            Boolean machine,
            String hash,
            Set<String> groupRoles,
            String language) {
        boolean describes() {
            return name != null || phone != null || machine != null || language != null;
        }

        void describe(Person person) {
            if (name != null) {
                person.rename(name);
            }
            if (phone != null) {
                person.phone(phone);
            }
            if (machine != null) {
                person.machine(machine);
            }
            if (language != null) {
                person.speak(language);
            }
        }
    }
}
