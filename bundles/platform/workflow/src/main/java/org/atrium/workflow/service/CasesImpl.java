package org.atrium.workflow.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Term;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.store.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves cases as their flow says. */
@Component
public class CasesImpl implements Cases {
    private static final String NOT_FOUND = "workflow.case.not-found";

    private final CaseStore store;
    private final Approvals approvals;
    private final Callers callers;
    private final BusinessClock clock;
    private final Calendars calendars;
    private final IdBlocks ids;
    private final Audit audit;
    private final Json json;

    /** Over workflow's unit and the kernel. */
    @Activate
    public CasesImpl(
            @Reference WorkflowUnit unit,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Calendars calendars,
            @Reference Policies policies,
            @Reference IdBlocks ids,
            @Reference Audit audit,
            @Reference Json json) {
        this.store = new CaseStore(unit.jpa());
        this.approvals = new Approvals(store, policies, json, ids::next);
        this.callers = callers;
        this.clock = clock;
        this.calendars = calendars;
        this.ids = ids;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public long open(FlowDefinition flow, OpenCase command) {
        Caller caller = callers.current();
        FlowAction action = action(flow, command.action());
        if (!caller.hasAny(action.roles())) {
            throw Actors.role(action, caller);
        }
        FlowCase opened =
                FlowCase.open(
                        ids.next(),
                        caller.projectId(),
                        flow.id(),
                        command.subjectId(),
                        command.number(),
                        command.title());
        opened.concerns(command.houseId(), command.house());
        opened.opened(caller.user(), command.amount());
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        opened.enter(Places.of(flow.state(action.to().get(0)), opened), now);
        approvals.begin(flow, opened, caller);
        store.add(opened);
        write(flow, opened, action.name(), null, now, command.note(), command.entered());
        return opened.id();
    }

    @Override
    public void check(FlowDefinition flow, long caseId, CaseStep step) {
        FlowCase moved = found(flow, caseId, false);
        allowed(flow, moved, step);
    }

    @Override
    public CaseMoved act(FlowDefinition flow, long caseId, CaseStep step) {
        FlowCase moved = found(flow, caseId, true);
        FlowAction action = allowed(flow, moved, step);
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        String from = moved.state();
        moved.giveTo(step.handlerRole(), step.handler());
        if (action.approval() == null || approvals.sign(moved, callers.current(), now)) {
            move(flow, moved, action, step, now);
        }
        write(flow, moved, action.name(), from, now, step.note(), step.entered());
        return new CaseMoved(
                from, moved.state(), moved.dueAt(), moved.handlerRole(), moved.handler());
    }

    private void move(
            FlowDefinition flow, FlowCase moved, FlowAction action, CaseStep step, Instant now) {
        switch (action.kind()) {
            case HOLD -> moved.hold(Places.of(target(flow, action, step), moved), now);
            case RESUME -> {
                moved.resume(Places.of(flow.state(moved.heldState()), moved), now);
                approvals.waitAgain(flow, moved);
            }
            default -> {
                FlowState target = target(flow, action, step);
                approvals.end(flow, moved);
                moved.enter(Places.of(target, moved), now);
                approvals.begin(flow, moved, callers.current());
            }
        }
    }

    @Override
    public void setAmount(FlowDefinition flow, long caseId, Money amount, String reason) {
        FlowCase changed = found(flow, caseId, true);
        if (!changed.open()) {
            throw new Conflict("workflow.case.closed");
        }
        Map<String, Object> change = approvals.change(flow, changed, amount, callers.current());
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        write(flow, changed, "amount", changed.state(), now, reason, change);
    }

    private static FlowState target(FlowDefinition flow, FlowAction action, CaseStep step) {
        List<String> to = action.to();
        String state = step.to() == null && to.size() == 1 ? to.get(0) : step.to();
        if (!to.contains(state)) {
            throw new IllegalArgumentException(action.name() + " does not lead to " + state);
        }
        return flow.state(state);
    }

    private FlowAction allowed(FlowDefinition flow, FlowCase of, CaseStep step) {
        Caller caller = callers.current();
        FlowAction action = action(flow, step.action());
        Actors actors = new Actors(of, caller, () -> approvals.chain(of));
        actors.refusal(action)
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        String state = flow.stateTitle(of.state(), caller.language());
        if (step.expected() != null && !step.expected().equals(of.state())) {
            throw new Conflict("workflow.case.state-changed").with("state", state);
        }
        if (!action.from().contains(of.state())) {
            throw new Conflict("workflow.case.action")
                    .with("action", action.title(caller.language()))
                    .with("state", state);
        }
        return action;
    }

    @Override
    public Instant setDeadline(FlowDefinition flow, long caseId, Term term, Instant start) {
        Instant until = after(term, start);
        found(flow, caseId, true).due(term.toString(), start, until);
        return until;
    }

    @Override
    public void setDeadline(FlowDefinition flow, long caseId, Instant until) {
        found(flow, caseId, true).due("agreed", clock.now(), until);
    }

    @Override
    public Instant after(Term term, Instant start) {
        ProjectRef project = callers.current().project();
        return term.after(start, project.zone(), calendars.of(project.id()));
    }

    @Override
    public CaseView view(FlowDefinition flow, long caseId, Predicate<String> guard) {
        FlowCase shown = found(flow, caseId, false);
        List<CaseEntry> history = store.history(shown.projectId(), caseId);
        return new CaseViews(json, clock.now(), callers.current())
                .view(flow, shown, approvals.chain(shown), history, guard);
    }

    private FlowCase found(FlowDefinition flow, long caseId, boolean locked) {
        long project = callers.current().projectId();
        return (locked ? store.lock(project, caseId) : store.find(project, caseId))
                .filter(c -> c.flow().equals(flow.id()))
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", caseId));
    }

    private void write(
            FlowDefinition flow,
            FlowCase of,
            String action,
            String from,
            Instant now,
            String note,
            Object entered) {
        Caller caller = callers.current();
        store.add(
                CaseEntry.of(ids.next(), of, now, action, from)
                        .by(caller.user(), caller.name())
                        .with(note, entered == null ? null : json.write(entered)));
        Map<String, Object> after = state(of.state());
        after.put("note", note);
        after.put("entered", entered);
        audit.record(flow.id(), of.subjectId(), action, from == null ? null : state(from), after);
    }

    private static Map<String, Object> state(String state) {
        Map<String, Object> struct = new LinkedHashMap<>();
        struct.put("state", state);
        return struct;
    }

    private static FlowAction action(FlowDefinition flow, String name) {
        return flow.action(name)
                .orElseThrow(
                        () -> new IllegalArgumentException(flow.id() + " has no action " + name));
    }
}
