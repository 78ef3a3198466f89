package org.atrium.identity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.identity.api.DeputyRow;
import org.atrium.identity.api.NameDeputy;
import org.atrium.identity.domain.Deputy;
import org.atrium.identity.domain.GroupRole;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.DeputyStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who stands in for whom. */
@Component(service = DeputyService.class)
public class DeputyService {
    private static final int CODE_LENGTH = 60;
    private static final int REASON_LENGTH = 500;
    private static final int MOST_DAYS = 366;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> MANAGERS =
            Set.of(Roles.CS_MANAGER, "GeneralManager", "DeputyGeneralManager", "PmManager");

    private final DeputyStore deputies;
    private final PersonStore people;
    private final Directory directory;
    private final Projects projects;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;
    private final SecurityLog log;
    private final IdBlocks ids;

    @Activate
    public DeputyService(
            @Reference DeputyStore deputies,
            @Reference PersonStore people,
            @Reference Directory directory,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference SecurityLog log,
            @Reference IdBlocks ids) {
        this.deputies = deputies;
        this.people = people;
        this.directory = directory;
        this.projects = projects;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
        this.log = log;
        this.ids = ids;
    }

    /**
     * Deputies, the latest first: all for group IT and the auditor, else the caller's own, on
     * either side.
     *
     * @param projectCode null for all
     * @param active only those who stand in today
     */
    public Page<DeputyRow> list(
            String projectCode, boolean mine, boolean active, PageRequest page) {
        Caller caller = callers.current();
        boolean all = caller.hasAny(Set.of(Roles.GROUP_IT, Roles.AUDITOR)) && !mine;
        Long projectId =
                projectCode == null || projectCode.isBlank() ? null : project(projectCode).id();
        Long personId = all ? null : known(caller.user()).personId();
        LocalDate day = active ? LocalDate.now(ZONE) : null;
        return transactions.read(
                () ->
                        Page.of(
                                deputies
                                        .list(
                                                page.afterId(Long.MAX_VALUE),
                                                projectId,
                                                personId,
                                                day,
                                                page.fetch())
                                        .stream()
                                        .map(this::row)
                                        .toList(),
                                page,
                                row -> row.id));
    }

    /**
     * Names a deputy, for oneself, or for another as his manager or group IT.
     *
     * @throws NotFound {@code kernel.project.not-found} where the caller is not in the project
     * @throws NotAllowed {@code identity.deputy.not-yours}
     * @throws Conflict {@code identity.deputy.overlap} where he has a deputy on one of these days,
     *     {@code identity.deputy.no-role} where he has no role there
     */
    public DeputyRow name(NameDeputy command) {
        NameDeputy given = command == null ? new NameDeputy() : command;
        Check check = new Check();
        String code = check.text("project", given.project, CODE_LENGTH);
        String deputyUser = UserName.normal(check.text("deputy", given.deputy, CODE_LENGTH));
        LocalDate from = check.date("from", given.from);
        LocalDate to = check.date("to", given.to);
        String reason = check.text("reason", given.reason, REASON_LENGTH);
        check.done();
        ProjectRef project = project(code);
        String self = callers.current().user();
        String user = given.user == null ? self : UserName.normal(given.user);
        requireMayName(project, user);
        Known deputy = directory.byName(deputyUser).filter(Known::enabled).orElse(null);
        Known absent = directory.byName(user).orElse(null);
        check(check, project, absent, deputy, from, to);
        Deputy named =
                Deputy.name(
                                ids.next(),
                                project.id(),
                                absent.personId(),
                                deputy.personId(),
                                from,
                                to)
                        .because(reason, self, Clock.systemUTC().instant());
        String detail = project.code() + " " + deputyUser + " " + from + " < " + to;
        store(project, named, absent, detail);
        directory.drop(deputy.personId());
        return view(named.id());
    }

    private void check(
            Check check,
            ProjectRef project,
            Known absent,
            Known deputy,
            LocalDate from,
            LocalDate to) {
        if (absent == null) {
            check.wrong("user", "identity.member.unknown-user");
        }
        if (deputy == null) {
            check.wrong("deputy", "identity.deputy.unknown");
        } else if (absent != null && deputy.personId() == absent.personId()) {
            check.wrong("deputy", "identity.deputy.self");
        } else if (!GroupRole.duties(deputy.groupRoles()).isEmpty()) {
            check.wrong("deputy", "identity.deputy.duty");
        }
        if (from.isBefore(directory.today(project.id()))) {
            check.wrong("from", "identity.membership.past");
        }
        if (!from.isBefore(to)) {
            check.wrong("to", "identity.member.period");
        } else if (to.isAfter(from.plusDays(MOST_DAYS))) {
            check.wrong("to", "identity.deputy.too-long");
        }
        check.done();
    }

    private void store(ProjectRef project, Deputy named, Known absent, String detail) {
        callers.as(
                callers.current().in(project),
                () ->
                        transactions.write(
                                () -> {
                                    people.lock(Set.of(absent.personId()));
                                    if (deputies.overlaps(
                                            project.id(),
                                            absent.personId(),
                                            named.from(),
                                            named.to())) {
                                        throw new Conflict("identity.deputy.overlap")
                                                .with("user", absent.user());
                                    }
                                    deputies.add(named);
                                    audit.record(
                                            "identity.deputy", named.id(), "name", null, detail);
                                    log.record("deputy", absent.user(), detail);
                                    return null;
                                }));
    }

    /**
     * Ends it today.
     *
     * @throws NotFound {@code identity.deputy.not-found} also where it is not the caller's to end
     * @throws Conflict {@code identity.deputy.over}
     */
    public DeputyRow end(String id) {
        long key = Ids.parse(id, "identity.deputy.not-found");
        Deputy deputy = transactions.read(() -> deputies.find(key)).orElseThrow(() -> notFound(id));
        ProjectRef project = projects.byId(deputy.projectId());
        Known absent =
                transactions
                        .read(() -> people.byId(deputy.personId()))
                        .flatMap(p -> directory.byName(p.userName()))
                        .orElseThrow();
        if (!mayName(project, absent.user())) {
            throw notFound(id);
        }
        LocalDate today = directory.today(project.id());
        callers.as(
                callers.current().in(project),
                () ->
                        transactions.write(
                                () -> {
                                    Deputy held = deputies.find(key).orElseThrow();
                                    callers.current().requireVersion(held.version());
                                    if (!held.to().isAfter(today)) {
                                        throw new Conflict("identity.deputy.over");
                                    }
                                    deputies.change(key, d -> d.end(today));
                                    audit.record(
                                            "identity.deputy",
                                            key,
                                            "end",
                                            held.to().toString(),
                                            today.toString());
                                    log.record("deputy-end", absent.user(), project.code());
                                    return null;
                                }));
        directory.drop(deputy.deputyId());
        return view(key);
    }

    private void requireMayName(ProjectRef project, String user) {
        if (!mayName(project, user)) {
            throw new NotAllowed("identity.deputy.not-yours").with("user", user);
        }
        boolean holdsRole =
                directory
                        .byName(user)
                        .filter(k -> k.rolesByProject().containsKey(project.id()))
                        .isPresent();
        if (!holdsRole) {
            throw new Conflict("identity.deputy.no-role").with("user", user);
        }
    }

    /** Oneself, a manager of the project, or group IT. */
    private boolean mayName(ProjectRef project, String user) {
        Caller caller = callers.current();
        Set<String> roles =
                known(caller.user()).rolesByProject().getOrDefault(project.id(), Set.of());
        return caller.user().equals(user)
                || caller.has(Roles.GROUP_IT)
                || MANAGERS.stream().anyMatch(roles::contains);
    }

    private ProjectRef project(String code) {
        Caller caller = callers.current();
        boolean everywhere = caller.hasAny(Set.of(Roles.GROUP_IT, Roles.AUDITOR));
        return projects.byCode(code)
                .filter(
                        p ->
                                everywhere
                                        || known(caller.user())
                                                .rolesByProject()
                                                .containsKey(p.id()))
                .orElseThrow(() -> new NotFound("kernel.project.not-found").with("code", code));
    }

    private Known known(String user) {
        return directory.byName(user).orElseThrow();
    }

    private DeputyRow view(long id) {
        return transactions.read(() -> row(deputies.list(id + 1, null, null, null, 1).get(0)));
    }

    private DeputyRow row(DeputyStore.Row found) {
        ProjectRef project = projects.byId(found.projectId());
        LocalDate today = directory.today(project.id());
        DeputyRow row = new DeputyRow();
        row.id = found.id();
        row.project = project.code();
        row.projectName = project.name();
        row.user = found.user();
        row.name = found.name();
        row.deputy = found.deputy();
        row.deputyName = found.deputyName();
        row.from = found.from();
        row.to = found.to();
        row.state = found.from().isAfter(today) ? "COMING" : "ACTIVE";
        row.state = found.to().isAfter(today) ? row.state : "OVER";
        row.reason = found.reason();
        row.namedBy = found.namedBy();
        row.namedAt = found.namedAt();
        row.version = found.version();
        return row;
    }

    private static NotFound notFound(String id) {
        return new NotFound("identity.deputy.not-found").with("id", id);
    }
}
