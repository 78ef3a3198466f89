package org.atrium.identity.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.api.RoleRow;
import org.atrium.identity.domain.GroupRole;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.ProjectRole;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the group and the roles they can be given. */
@Component(service = PeopleService.class)
public class PeopleService {
    private static final int QUERY_LENGTH = 100;

    private final PersonStore people;
    private final PersonRows rows;
    private final Passwords passwords;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;
    private final IdBlocks ids;

    @Activate
    public PeopleService(
            @Reference PersonStore people,
            @Reference LoginFailureStore failures,
            @Reference Passwords passwords,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference IdBlocks ids) {
        this.people = people;
        this.rows = new PersonRows(failures, Clock.systemUTC());
        this.passwords = passwords;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /** People by login name; {@code q} is part of the login or shown name, null for all. */
    public Page<PersonRow> list(String q, PageRequest request) {
        Check check = new Check();
        String part = check.optionalText("q", q, QUERY_LENGTH);
        check.done();
        return transactions.read(
                () ->
                        Page.of(
                                rows.of(people.list(part, request.after(), request.fetch())),
                                request,
                                row -> row.user));
    }

    /** Every role, group roles first. */
    public List<RoleRow> roles() {
        String language = callers.current().language();
        List<RoleRow> roles = new ArrayList<>();
        for (GroupRole role : GroupRole.values()) {
            roles.add(role(role.code(), role.title(language), "GROUP"));
        }
        for (ProjectRole role : ProjectRole.values()) {
            roles.add(role(role.code(), role.title(language), "PROJECT"));
        }
        return roles;
    }

    /**
     * Adds a person.
     *
     * @throws Conflict {@code identity.person.exists}
     */
    public PersonRow create(CreatePerson command) {
        Check check = new Check();
        String user = UserName.normal(command.user);
        if (user.isEmpty()) {
            check.missing("user");
        } else if (!UserName.allowed(user)) {
            check.wrong("user", "identity.person.user-name");
        }
        String name = check.text("name", command.name, PersonFields.NAME_LENGTH);
        String phone = check.optionalText("phone", command.phone, PersonFields.PHONE_LENGTH);
        passwords.check(check, "password", user, command.password);
        Set<String> groupRoles = PersonFields.groupRoles(check, command.groupRoles);
        String language = PersonFields.language(check, command.language);
        check.done();

        Person person = Person.create(ids.next(), user, name, passwords.hash(command.password));
        person.phone(phone);
        person.holdGroupRoles(groupRoles == null ? Set.of() : groupRoles);
        person.speak(language == null ? "zh" : language);
        return transactions.write(() -> store(person));
    }

    private PersonRow store(Person person) {
        if (people.byName(person.userName()).isPresent()) {
            throw new Conflict("identity.person.exists").with("user", person.userName());
        }
        people.add(person);
        PersonRow row = rows.of(person);
        audit.record("identity.person", person.id(), "create", null, row);
        return row;
    }

    private static RoleRow role(String code, String title, String scope) {
        RoleRow row = new RoleRow();
        row.code = code;
        row.title = title;
        row.scope = scope;
        return row;
    }
}
