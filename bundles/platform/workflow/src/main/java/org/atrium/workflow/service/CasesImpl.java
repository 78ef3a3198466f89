package org.atrium.workflow.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Term;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.api.NewCase;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.Chain;
import org.atrium.workflow.domain.Deadline;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Signature;
import org.atrium.workflow.store.CaseStore;
import org.atrium.workflow.store.EscalationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves cases as their flow says. */
@Component
public class CasesImpl implements Cases {
    private static final String NOT_FOUND = "workflow.case.not-found";

    private final CaseStore store;
    private final Journal journal;
    private final Approvals approvals;
    private final Clocks clocks;
    private final Memberships memberships;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Json json;

    /** Over workflow's unit and the kernel. */
    @Activate
    public CasesImpl(
            @Reference WorkflowUnit unit,
            @Reference Journal journal,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Calendars calendars,
            @Reference Policies policies,
            @Reference Memberships memberships,
            @Reference IdBlocks ids,
            @Reference Json json) {
        this.store = new CaseStore(unit.jpa());
        this.approvals = new Approvals(store, policies, json, ids::next);
        this.clocks = new Clocks(new EscalationStore(unit.jpa()), policies, calendars, ids::next);
        this.memberships = memberships;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    @Override
    public long open(FlowDefinition flow, OpenCase command) {
        FlowCase opened = opened(flow, command);
        store.add(opened);
        return opened.id();
    }

    @Override
    public NewCase begin(FlowDefinition flow, OpenCase command) {
        return new Opening(flow, opened(flow, command));
    }

    private FlowCase opened(FlowDefinition flow, OpenCase command) {
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
        Instant now = journal.now();
        opened.enter(Places.of(flow.state(action.to().get(0)), opened), now, now);
        approvals.begin(flow, opened, caller);
        journal.write(opened, action.name(), null, command.note(), command.entered(), null);
        return opened;
    }

    @Override
    public void check(FlowDefinition flow, long caseId, CaseStep step) {
        FlowCase moved = found(flow, caseId, false);
        allowed(flow, moved, step, actors(moved));
    }

    @Override
    public CaseMoved act(FlowDefinition flow, long caseId, CaseStep step) {
        FlowCase moved = found(flow, caseId, true);
        Actors actors = actors(moved);
        FlowAction action = allowed(flow, moved, step, actors);
        Caller caller = callers.current();
        String principal = actors.inPlaceOf(action);
        Instant now = journal.now();
        String from = moved.state();
        moved.giveTo(step.handlerRole(), step.handler());
        if (action.approval() == null || approvals.sign(moved, caller, principal, now)) {
            move(flow, moved, action, step, now);
        }
        journal.write(moved, action.name(), from, step.note(), step.entered(), principal);
        return new CaseMoved(
                from, moved.state(), moved.clock().due(), moved.handlerRole(), moved.handler());
    }

    private void move(
            FlowDefinition flow, FlowCase moved, FlowAction action, CaseStep step, Instant now) {
        ProjectRef project = callers.current().project();
        switch (action.kind()) {
            case HOLD ->
                    clocks.hold(
                            flow,
                            moved,
                            Places.of(target(flow, action, step), moved),
                            project,
                            now);
            case RESUME -> {
                FlowState back = flow.state(moved.clock().heldState());
                clocks.resume(flow, moved, Places.of(back, moved), project, now);
                approvals.waitAgain(flow, moved);
            }
            default -> {
                FlowState target = target(flow, action, step);
                approvals.end(flow, moved);
                Instant happened = step.happenedAt() == null ? now : step.happenedAt();
                clocks.enter(moved, Places.of(target, moved), now, happened);
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
        journal.write(changed, "amount", changed.state(), reason, change, null);
    }

    private static FlowState target(FlowDefinition flow, FlowAction action, CaseStep step) {
        List<String> to = action.to();
        String state = step.to() == null && to.size() == 1 ? to.get(0) : step.to();
        if (!to.contains(state)) {
            throw new IllegalArgumentException(action.name() + " does not lead to " + state);
        }
        return flow.state(state);
    }

    private static Set<String> principals(List<CaseEntry> history, Chain chain) {
        return Stream.concat(
                        history.stream().map(CaseEntry::insteadOf),
                        chain.places().stream().map(Signature::insteadOf))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Actors actors(FlowCase of) {
        Caller caller = callers.current();
        return new Actors(of, caller, new Deputies(memberships, caller), () -> approvals.chain(of));
    }

    private FlowAction allowed(FlowDefinition flow, FlowCase of, CaseStep step, Actors actors) {
        Caller caller = callers.current();
        FlowAction action = action(flow, step.action());
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
        return setDeadline(flow, found(flow, caseId, true), term, start);
    }

    private Instant setDeadline(FlowDefinition flow, FlowCase of, Term term, Instant start) {
        ProjectRef project = callers.current().project();
        Deadline deadline = clocks.deadline(project, term, start);
        clocks.set(flow, of, deadline, project);
        return deadline.due();
    }

    @Override
    public void setDeadline(FlowDefinition flow, long caseId, Instant until) {
        setDeadline(flow, found(flow, caseId, true), until);
    }

    private void setDeadline(FlowDefinition flow, FlowCase of, Instant until) {
        Deadline agreed = Deadline.agreed(clock.now(), until);
        clocks.set(flow, of, agreed, callers.current().project());
    }

    @Override
    public Instant after(Term term, Instant start) {
        return clocks.deadline(callers.current().project(), term, start).due();
    }

    @Override
    public CaseView view(FlowDefinition flow, long caseId, Predicate<String> guard) {
        FlowCase shown = of(flow, caseId, store.shown(callers.current().projectId(), caseId));
        return view(flow, shown, store.history(shown), guard);
    }

    private CaseView view(
            FlowDefinition flow, FlowCase shown, List<CaseEntry> history, Predicate<String> guard) {
        Chain chain = approvals.chain(shown);
        Caller caller = callers.current();
        Deputies deputies = new Deputies(memberships, caller);
        return new CaseViews(json, clock.now(), caller, deputies)
                .named(store.names(principals(history, chain)))
                .view(flow, shown, chain, history, guard);
    }

    private FlowCase found(FlowDefinition flow, long caseId, boolean locked) {
        long project = callers.current().projectId();
        return of(flow, caseId, locked ? store.lock(project, caseId) : store.find(project, caseId));
    }

    private static FlowCase of(FlowDefinition flow, long caseId, Optional<FlowCase> found) {
        return found.filter(c -> c.flow().equals(flow.id()))
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", caseId));
    }

    private static FlowAction action(FlowDefinition flow, String name) {
        return flow.action(name)
                .orElseThrow(
                        () -> new IllegalArgumentException(flow.id() + " has no action " + name));
    }

    /** A case that has no row yet. */
    private final class Opening implements NewCase {
        private final FlowDefinition flow;
        private final FlowCase opened;

        Opening(FlowDefinition flow, FlowCase opened) {
            this.flow = flow;
            this.opened = opened;
        }

        @Override
        public long id() {
            return opened.id();
        }

        @Override
        public void setDeadline(Term term, Instant start) {
            CasesImpl.this.setDeadline(flow, opened, term, start);
        }

        @Override
        public void setDeadline(Instant until) {
            CasesImpl.this.setDeadline(flow, opened, until);
        }

        @Override
        public CaseView view(Predicate<String> guard) {
            return CasesImpl.this.view(flow, opened, opened.entries(), guard);
        }

        @Override
        public void file(String number) {
            opened.numbered(number);
            store.write(opened);
        }
    }
}
