package org.atrium.identity.service;

import java.time.Clock;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.AccessRequest.Kind;
import org.atrium.identity.domain.GroupRole;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the group and the roles they can be given. */
@Component(service = PeopleService.class)
public class PeopleService {
    private final PersonStore people;
    private final PersonRows rows;
    private final Passwords passwords;
    private final PersonActions actions;
    private final AccessRequestService requests;
    private final Transactions transactions;
    private final Audit audit;
    private final IdBlocks ids;

    @Activate
    public PeopleService(
            @Reference PersonStore people,
            @Reference PersonRows rows,
            @Reference Passwords passwords,
            @Reference PersonActions actions,
            @Reference AccessRequestService requests,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference IdBlocks ids) {
        this.people = people;
        this.rows = rows;
        this.passwords = passwords;
        this.actions = actions;
        this.requests = requests;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Adds a person. Roles that need a second person's approval are asked for and not yet held.
     *
     * @throws Conflict {@code identity.person.exists}
     */
    public PersonRow create(CreatePerson command) {
        CreatePerson given = command == null ? new CreatePerson() : command;
        Check check = new Check();
        String user = UserName.normal(given.user);
        if (user.isEmpty()) {
            check.missing("user");
        } else if (!UserName.allowed(user)) {
            check.wrong("user", "identity.person.user-name");
        }
        String name = check.text("name", given.name, PersonFields.NAME_LENGTH);
        String phone = check.optionalText("phone", given.phone, PersonFields.PHONE_LENGTH);
        if (given.password != null) {
            passwords.check(check, "password", user, given.password);
        }
        Set<String> groupRoles = PersonFields.groupRoles(check, given.groupRoles);
        String language = PersonFields.language(check, given.language);
        check.done();

        PersonActions.OneTime once = given.password == null ? actions.oneTime() : null;
        String hash = once == null ? passwords.hash(given.password) : once.hash();
        Person person = Person.create(ids.next(), user, name, hash);
        person.changePassword(hash, once != null, Clock.systemUTC().instant());
        person.phone(phone);
        person.machine(Boolean.TRUE.equals(given.machine));
        person.speak(language == null ? "zh" : language);
        Set<String> wanted = groupRoles == null ? Set.of() : groupRoles;
        PersonRow row = transactions.write(() -> store(person, wanted));
        row.oneTimePassword = once == null ? null : once.password();
        return row;
    }

    private PersonRow store(Person person, Set<String> wanted) {
        if (people.byName(person.userName()).isPresent()) {
            throw exists(person);
        }
        boolean waits = !GroupRole.duties(wanted).isEmpty() && !actions.isFirst(person, wanted);
        person.holdGroupRoles(waits ? Set.of() : wanted);
        try {
            people.add(person);
        } catch (RuntimeException e) {
            if (SqlStates.isDuplicate(e)) {
                throw exists(person);
            }
            throw e;
        }
        if (waits) {
            requests.ask(person, Kind.GROUP_ROLES, wanted);
        }
        PersonRow row = rows.of(person);
        audit.record("identity.person", person.id(), "create", null, row);
        actions.recordCreation(person);
        return row;
    }

    private static Conflict exists(Person person) {
        return new Conflict("identity.person.exists").with("user", person.userName());
    }
}
