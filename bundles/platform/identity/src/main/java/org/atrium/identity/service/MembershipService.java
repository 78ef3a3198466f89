package org.atrium.identity.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.identity.api.EndRole;
import org.atrium.identity.api.GiveRole;
import org.atrium.identity.api.PersonView;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.ProjectRole;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles of one person in projects, with their days, given and ended by group IT. */
@Component(service = MembershipService.class)
public class MembershipService {
    private static final int CODE_LENGTH = 60;

    private final MembershipStore memberships;
    private final PersonStore people;
    private final PersonActions actions;
    private final PeopleSearch search;
    private final Projects projects;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;
    private final IdBlocks ids;

    @Activate
    public MembershipService(
            @Reference MembershipStore memberships,
            @Reference PersonStore people,
            @Reference PersonActions actions,
            @Reference PeopleSearch search,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference IdBlocks ids) {
        this.memberships = memberships;
        this.people = people;
        this.actions = actions;
        this.search = search;
        this.projects = projects;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Gives a role in a project.
     *
     * @throws Conflict {@code identity.membership.overlap} where he holds it on one of these days
     */
    public PersonView give(String typedUser, GiveRole command) {
        GiveRole given = command == null ? new GiveRole() : command;
        Check check = new Check();
        String code = check.text("project", given.project, CODE_LENGTH);
        String role = check.text("role", given.role, CODE_LENGTH);
        if (role != null && !ProjectRole.exists(role)) {
            check.wrong("role", "identity.role.not-found");
        }
        LocalDate from = check.optionalDate("from", given.from);
        LocalDate to = check.optionalDate("to", given.to);
        ProjectRef project = code == null ? null : projects.byCode(code).orElse(null);
        if (code != null && project == null) {
            check.wrong("project", "identity.membership.project");
        }
        check.done();
        LocalDate today = actions.today(project.id());
        LocalDate first = from == null ? today : from;
        if (first.isBefore(today)) {
            check.wrong("from", "identity.membership.past");
        }
        if (to != null && !first.isBefore(to)) {
            check.wrong("to", "identity.member.period");
        }
        check.done();
        return change(
                UserName.normal(typedUser),
                project,
                person -> {
                    requireFree(person, project, role, first, to);
                    Membership membership =
                            Membership.of(ids.next(), project.id(), person.id(), role, first, to);
                    memberships.add(List.of(membership));
                    record(person, "give", null, describe(membership, membership.to()));
                });
    }

    /**
     * Ends a role, or forgets one that has not begun.
     *
     * @throws NotFound {@code identity.membership.not-found}
     * @throws Conflict {@code identity.membership.over} where it has ended already
     */
    public PersonView end(String typedUser, String id, EndRole command) {
        Check check = new Check();
        LocalDate typed = check.optionalDate("on", command == null ? null : command.on);
        check.done();
        String user = UserName.normal(typedUser);
        Membership held =
                transactions.read(
                        () ->
                                memberships.history(actions.person(user).id()).stream()
                                        .filter(m -> String.valueOf(m.id()).equals(id))
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        new NotFound(
                                                                        "identity.membership.not-found")
                                                                .with("id", id)));
        LocalDate today = actions.today(held.projectId());
        LocalDate day = typed == null ? today : typed;
        if (day.isBefore(today)) {
            check.wrong("on", "identity.membership.past");
        }
        check.done();
        if (held.to() != null && !held.to().isAfter(today)) {
            throw new Conflict("identity.membership.over");
        }
        return change(
                user,
                projects.byId(held.projectId()),
                person -> {
                    memberships.end(List.of(held.id()), day);
                    record(person, "end", describe(held, held.to()), describe(held, day));
                });
    }

    private String describe(Membership held, LocalDate to) {
        String end = to == null ? "" : " < " + to;
        return projects.byId(held.projectId()).code()
                + " "
                + held.roleCode()
                + " "
                + held.from()
                + end;
    }

    private void record(Person person, String action, Object before, Object after) {
        audit.record("identity.membership", person.id(), action, before, after);
        actions.recordRole(person, action, before == null ? after : before);
    }

    private void requireFree(
            Person person, ProjectRef project, String role, LocalDate from, LocalDate to) {
        boolean overlaps =
                memberships.ofPerson(person.id(), from).stream()
                        .filter(m -> m.projectId() == project.id() && m.roleCode().equals(role))
                        .anyMatch(
                                m ->
                                        (to == null || m.from().isBefore(to))
                                                && (m.to() == null || m.to().isAfter(from)));
        if (overlaps) {
            throw new Conflict("identity.membership.overlap").with("user", person.userName());
        }
    }

    /** In one transaction that holds the person's row, with audit rows in the project's trail. */
    private PersonView change(String user, ProjectRef project, Consumer<Person> command) {
        return callers.as(
                callers.current().in(project),
                () -> {
                    long[] personId = new long[1];
                    PersonView view =
                            transactions.write(
                                    () -> {
                                        Person person = actions.person(user);
                                        personId[0] = person.id();
                                        people.lock(Set.of(person.id()));
                                        command.accept(person);
                                        return search.view(user);
                                    });
                    actions.settle(personId[0], false);
                    return view;
                });
    }
}
