package org.atrium.workflow.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.atrium.common.Term;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.workflow.api.Escalation;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.HoldRule;
import org.atrium.workflow.domain.CaseClock;
import org.atrium.workflow.domain.Deadline;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Place;
import org.atrium.workflow.store.EscalationStore;
import org.atrium.workflow.store.EscalationStore.Planned;

/** Deadlines, the steps around them, and holds (flows.md 6.3). */
final class Clocks {
    private final EscalationStore steps;
    private final Policies policies;
    private final Calendars calendars;
    private final LongSupplier ids;

    Clocks(EscalationStore steps, Policies policies, Calendars calendars, LongSupplier ids) {
        this.steps = steps;
        this.policies = policies;
        this.calendars = calendars;
        this.ids = ids;
    }

    /** When a term that starts then runs out in this project. */
    Deadline deadline(ProjectRef project, Term term, Instant start) {
        return counting(project).deadline(term, start);
    }

    /** Sets the due time of the running clock and plans its steps. */
    void set(FlowDefinition flow, FlowCase of, Deadline deadline, ProjectRef project) {
        of.due(deadline);
        steps.clear(of);
        plan(flow, of, project);
    }

    /** Enters a place; the steps of a clock that ends are forgotten. */
    void enter(FlowCase of, Place place, Instant now, Instant happened) {
        boolean planned = of.clock() != null && of.clock().due() != null;
        of.enter(place, now, happened);
        if (planned && (of.clock().due() == null || !of.open())) {
            steps.clear(of);
        }
    }

    /** Halts the case by the project's rule of the day on which it was opened. */
    void hold(FlowDefinition flow, FlowCase of, Place place, ProjectRef project, Instant now) {
        LocalDate opened = of.openedAt().atZone(project.zone()).toLocalDate();
        HoldRule rule = flow.holds().map(key -> policies.at(key, opened)).orElse(HoldRule.PLAIN);
        Instant until =
                rule.longest() == null ? null : deadline(project, rule.longest(), now).due();
        of.hold(place, now, until, rule.stopsClock());
    }

    /**
     * Takes the case up again. A due time that had not passed moves by the time on hold: by whole
     * working days where it is counted in them, else exactly.
     */
    void resume(FlowDefinition flow, FlowCase of, Place place, ProjectRef project, Instant now) {
        CaseClock clock = of.clock();
        Instant held = clock.heldAt();
        boolean moves = clock.movesByHold();
        of.resume(place, now);
        if (!moves) {
            return;
        }
        if (Counting.inWorkingDays(clock)) {
            Counting counting = counting(project);
            int days = counting.workingDays(held, now);
            Deadline moved =
                    counting.deadline(
                            Term.parse(clock.term()), clock.from(), clock.daysHeld() + days);
            of.moveDue(moved.due(), days, moved.provisional());
        } else {
            Instant due = clock.due().plus(Duration.between(held, now));
            of.moveDue(due, 0, clock.provisional());
        }
        plan(flow, of, project);
    }

    /** Takes over a due time that another calendar makes; the same clock goes on. */
    void recount(
            Optional<FlowDefinition> flow, FlowCase of, Deadline deadline, ProjectRef project) {
        of.recount(deadline);
        flow.ifPresent(f -> plan(f, of, project));
    }

    private void plan(FlowDefinition flow, FlowCase of, ProjectRef project) {
        FlowClock declared = flow.state(of.state()).clock();
        if (declared == null || declared.steps().isEmpty()) {
            return;
        }
        steps.plan(of, planned(declared, of.clock(), counting(project)), ids);
    }

    /** The steps of a declared clock for a case whose due time is known. */
    private static List<Planned> planned(FlowClock declared, CaseClock clock, Counting counting) {
        List<Planned> planned = new ArrayList<>();
        for (Escalation step : declared.steps()) {
            Instant at =
                    step.after() == null
                            ? step.within(clock.from(), clock.due())
                            : counting.deadline(step.after(), clock.due()).due();
            planned.add(new Planned(planned.size() + 1, at, step.role(), step.words()));
        }
        return planned;
    }

    private Counting counting(ProjectRef project) {
        return new Counting(project.zone(), calendars.of(project.id()));
    }
}
