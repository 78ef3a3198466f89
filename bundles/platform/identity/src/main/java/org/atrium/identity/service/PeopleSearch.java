package org.atrium.identity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.common.Check;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.identity.api.HolderRow;
import org.atrium.identity.api.MembershipRow;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.api.PersonView;
import org.atrium.identity.api.RoleRow;
import org.atrium.identity.domain.GroupRole;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.ProjectRole;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PeopleQuery;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists people, roles and who holds which. */
@Component(service = PeopleSearch.class)
public class PeopleSearch {
    private static final int QUERY_LENGTH = 100;
    private static final int MOST = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PersonStore people;
    private final PeopleQuery query;
    private final MembershipStore memberships;
    private final LoginFailureStore failures;
    private final PersonRows rows;
    private final Projects projects;
    private final Callers callers;
    private final Transactions transactions;

    @Activate
    public PeopleSearch(
            @Reference PersonStore people,
            @Reference PeopleQuery query,
            @Reference MembershipStore memberships,
            @Reference LoginFailureStore failures,
            @Reference PersonRows rows,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference Transactions transactions) {
        this.people = people;
        this.query = query;
        this.memberships = memberships;
        this.failures = failures;
        this.rows = rows;
        this.projects = projects;
        this.callers = callers;
        this.transactions = transactions;
    }

    /**
     * What is looked for, as typed; null parts ask for nothing.
     *
     * @param sort {@code user} (default) or {@code name}
     */
    public record Filter(
            String q, String role, String project, Boolean active, Boolean locked, String sort) {}

    /** People; {@code q} is part of the login or shown name. */
    public Page<PersonRow> list(Filter filter, PageRequest request) {
        Check check = new Check();
        String part = check.optionalText("q", filter.q(), QUERY_LENGTH);
        boolean byName = "name".equals(filter.sort());
        if (filter.sort() != null && !filter.sort().matches("user|name")) {
            check.wrong("sort", "identity.person.sort");
        }
        boolean group = filter.role() != null && GroupRole.exists(filter.role());
        if (filter.role() != null && !group && !ProjectRole.exists(filter.role())) {
            check.wrong("role", "identity.role.not-found");
        }
        check.done();
        Long projectId = blank(filter.project()) ? null : project(filter.project()).id();
        PeopleQuery.Search search =
                new PeopleQuery.Search(
                        part,
                        group ? filter.role() : null,
                        group ? null : filter.role(),
                        projectId,
                        LocalDate.now(ZONE),
                        filter.active(),
                        Boolean.TRUE.equals(filter.locked()) ? lockedUsers() : null);
        return transactions.read(() -> byName ? byName(search, request) : byUser(search, request));
    }

    private Page<PersonRow> byUser(PeopleQuery.Search search, PageRequest request) {
        List<Long> ids = query.byUserName(search, request.after(), request.fetch());
        return Page.of(rows.of(people.byIds(ids)), request, row -> row.user);
    }

    private Page<PersonRow> byName(PeopleQuery.Search search, PageRequest request) {
        String user = request.after();
        Person after = user == null ? null : people.byName(user).orElse(null);
        List<Long> ids =
                query.byName(
                        search,
                        after == null ? null : after.name(),
                        after == null ? 0 : after.id(),
                        request.fetch());
        return Page.of(rows.of(people.byIds(ids)), request, row -> row.user);
    }

    private List<String> lockedUsers() {
        Set<String> hashes =
                transactions.read(() -> failures.allLocked(Clock.systemUTC().instant()));
        return hashes.isEmpty()
                ? List.of()
                : transactions.read(people::userNames).stream()
                        .filter(user -> hashes.contains(PasswordCheck.nameHash(user)))
                        .toList();
    }

    /** One person with all roles that he ever had in projects. */
    public PersonView view(String typedUser) {
        return transactions.read(
                () -> {
                    String user = UserName.normal(typedUser);
                    Person person =
                            people.byName(user)
                                    .orElseThrow(
                                            () ->
                                                    new NotFound("identity.person.not-found")
                                                            .with("user", user));
                    PersonView view = new PersonView();
                    view.person = rows.of(person);
                    view.memberships =
                            memberships.history(person.id()).stream().map(this::row).toList();
                    return view;
                });
    }

    MembershipRow row(Membership membership) {
        ProjectRef project = projects.byId(membership.projectId());
        MembershipRow row = new MembershipRow();
        row.id = String.valueOf(membership.id());
        row.project = project.code();
        row.projectName = project.name();
        row.role = membership.roleCode();
        row.from = membership.from();
        row.to = membership.to();
        return row;
    }

    /** Every role, group roles first. */
    public List<RoleRow> roles() {
        String language = callers.current().language();
        return Stream.concat(
                        Arrays.stream(GroupRole.values())
                                .map(r -> role(r.code(), r.title(language), "GROUP")),
                        Arrays.stream(ProjectRole.values())
                                .map(r -> role(r.code(), r.title(language), "PROJECT")))
                .toList();
    }

    /**
     * Who holds a role on a day, by login name; at most 1,000. For a group role: now.
     *
     * @param projectCode null for all projects
     * @param day ISO; null for today
     * @throws NotFound {@code identity.role.not-found}
     */
    public List<HolderRow> holders(String role, String projectCode, String day) {
        if (GroupRole.exists(role)) {
            return groupHolders(role);
        }
        if (!ProjectRole.exists(role)) {
            throw new NotFound("identity.role.not-found").with("role", role);
        }
        Check check = new Check();
        LocalDate asked = check.optionalDate("day", day);
        check.done();
        Long projectId = blank(projectCode) ? null : project(projectCode).id();
        LocalDate on = asked == null ? LocalDate.now(ZONE) : asked;
        return transactions.read(() -> query.holders(role, projectId, on, MOST)).stream()
                .map(this::holder)
                .toList();
    }

    private List<HolderRow> groupHolders(String role) {
        PeopleQuery.Search search =
                new PeopleQuery.Search(null, role, null, null, null, null, null);
        List<HolderRow> holders = new ArrayList<>();
        for (Person person :
                transactions.read(() -> people.byIds(query.byUserName(search, null, MOST)))) {
            HolderRow row = new HolderRow();
            row.user = person.userName();
            row.name = person.name();
            holders.add(row);
        }
        return holders;
    }

    private HolderRow holder(PeopleQuery.HolderRow held) {
        HolderRow row = new HolderRow();
        row.user = held.user();
        row.name = held.name();
        row.project = projects.byId(held.projectId()).code();
        row.from = held.from();
        row.to = held.to();
        return row;
    }

    private ProjectRef project(String code) {
        return projects.byCode(code)
                .orElseThrow(() -> new NotFound("kernel.project.not-found").with("code", code));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static RoleRow role(String code, String title, String scope) {
        RoleRow row = new RoleRow();
        row.code = code;
        row.title = title;
        row.scope = scope;
        return row;
    }
}
