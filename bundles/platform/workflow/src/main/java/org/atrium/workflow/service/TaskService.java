package org.atrium.workflow.service;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowView;
import org.atrium.workflow.api.TaskRow;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.service.FlowRegistry.Declared;
import org.atrium.workflow.store.CaseStore;
import org.atrium.workflow.store.TaskStore;
import org.atrium.workflow.store.TaskStore.Position;
import org.atrium.workflow.store.TaskStore.Task;
import org.atrium.workflow.store.TaskStore.Wanted;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The inbox, single cases and flows, over all functions that run in the project. */
@Component(service = TaskService.class)
public class TaskService {
    private final TaskStore tasks;
    private final CaseStore cases;
    private final Cases moves;
    private final FlowRegistry flows;
    private final Callers callers;
    private final BusinessClock clock;
    private final Transactions transactions;
    private final Memberships memberships;

    /** Over workflow's unit and the kernel. */
    @Activate
    public TaskService(
            @Reference WorkflowUnit unit,
            @Reference Cases moves,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Transactions transactions,
            @Reference Memberships memberships) {
        this.tasks = new TaskStore(unit.jpa());
        this.cases = new CaseStore(unit.jpa());
        this.moves = moves;
        this.flows = flows;
        this.callers = callers;
        this.clock = clock;
        this.transactions = transactions;
        this.memberships = memberships;
    }

    /**
     * Open cases, soonest due first.
     *
     * @param mine only what waits for the caller's roles or for him by name
     * @param overdue only breaches
     * @param flow only this flow; null for all
     * @param text part of number, title or house; null for any
     * @throws NotAllowed {@code workflow.task.all} where all are asked for by somebody who is
     *     neither CsManager nor auditor
     */
    public Page<TaskRow> tasks(
            boolean mine, boolean overdue, String flow, String text, PageRequest page) {
        Caller caller = callers.current();
        if (!mine && !caller.has(Roles.CS_MANAGER) && !caller.has(Roles.AUDITOR)) {
            throw new NotAllowed("workflow.task.all");
        }
        Map<String, FlowDefinition> wanted =
                flows.in(caller.projectId()).stream()
                        .map(Declared::flow)
                        .filter(f -> flow == null || flow.isBlank() || f.id().equals(flow))
                        .collect(Collectors.toMap(FlowDefinition::id, Function.identity()));
        Check check = new Check();
        String part = check.optionalText("q", text, 100);
        Position after = position(check, page.after());
        check.done();
        Instant now = clock.now();
        Wanted query =
                new Wanted(
                        caller.projectId(),
                        wanted.keySet(),
                        caller.roles(),
                        mine ? inboxesOf(caller) : null,
                        overdue,
                        now,
                        part,
                        after);
        List<Task> found = transactions.read(() -> tasks.find(query, page.fetch()));
        Map<String, String> positions = new HashMap<>();
        found.forEach(t -> positions.put(Ids.print(t.id()), t.sort() + "_" + t.id()));
        List<TaskRow> rows =
                found.stream()
                        .map(t -> row(t, wanted.get(t.flow()), now, caller.language()))
                        .toList();
        return Page.of(rows, page, row -> positions.get(row.caseId));
    }

    private Set<String> inboxesOf(Caller caller) {
        Set<String> users = new HashSet<>(new Deputies(memberships, caller).principals());
        users.add(caller.user());
        return users;
    }

    /**
     * One case.
     *
     * @throws NotFound {@code workflow.case.not-found} also where its function does not run here
     */
    public CaseView caseView(String id) {
        long caseId = Ids.parse(id, "workflow.case.not-found");
        Caller caller = callers.current();
        return transactions.read(
                () -> {
                    FlowCase found =
                            cases.find(caller.projectId(), caseId).orElseThrow(() -> gone(id));
                    Declared declared =
                            flows.find(caller.projectId(), found.flow())
                                    .orElseThrow(() -> gone(id));
                    CaseView view =
                            moves.view(
                                    declared.flow(),
                                    caseId,
                                    action ->
                                            declared.provider()
                                                    .offers(
                                                            found.flow(),
                                                            found.subjectId(),
                                                            action));
                    Set<String> anywhere = declared.provider().takers(found.flow()).keySet();
                    view.actions.forEach(a -> a.anywhere = anywhere.contains(a.name));
                    return view;
                });
    }

    /** The flows that run in the project. */
    public List<FlowView> flows() {
        Caller caller = callers.current();
        FlowViews views = new FlowViews(caller.language());
        return flows.in(caller.projectId()).stream().map(d -> views.view(d.flow())).toList();
    }

    /**
     * One flow.
     *
     * @throws NotFound {@code workflow.flow.not-found}
     */
    public FlowView flow(String id) {
        Caller caller = callers.current();
        return flows.find(caller.projectId(), id)
                .map(d -> new FlowViews(caller.language()).view(d.flow()))
                .orElseThrow(() -> new NotFound("workflow.flow.not-found").with("id", id));
    }

    private static NotFound gone(String id) {
        return new NotFound("workflow.case.not-found").with("id", id);
    }

    private static Position position(Check check, String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = after.split("_", 2);
            return new Position(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            check.wrong("after", "workflow.task.position");
            return null;
        }
    }

    private static TaskRow row(Task task, FlowDefinition flow, Instant now, String language) {
        TaskRow row = new TaskRow();
        row.caseId = Ids.print(task.id());
        row.module = flow.module();
        row.flow = flow.id();
        row.flowTitle = flow.title(language);
        row.subjectId = Ids.print(task.subjectId());
        row.page = flow.page().replace("{id}", row.subjectId);
        row.path = path(flow, row);
        row.number = task.number();
        row.title = task.title();
        row.houseId = Ids.print(task.houseId());
        row.house = task.house();
        row.state = task.state();
        row.stateTitle = flow.stateTitle(task.state(), language);
        row.role = task.role();
        row.user = task.user();
        row.escalatedTo = task.escalatedTo();
        row.dueAt = task.dueAt();
        row.provisional = task.provisional();
        row.overdue =
                task.breach()
                        && !task.stopped()
                        && task.dueAt() != null
                        && task.dueAt().isBefore(now);
        row.held = task.held();
        row.openedAt = task.openedAt();
        return row;
    }

    private static String path(FlowDefinition flow, TaskRow row) {
        return flow.page().isEmpty() ? "cases/" + row.caseId : flow.pagePath(row.subjectId);
    }
}
