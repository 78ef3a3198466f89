package org.atrium.workflow.service;

import java.time.Instant;
import java.util.List;
import org.atrium.common.Ids;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CasePassed;
import org.atrium.workflow.store.EscalationStore;
import org.atrium.workflow.store.EscalationStore.Taken;
import org.atrium.workflow.store.SweepStore;
import org.atrium.workflow.store.SweepStore.Passed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Marks the cases of which the due time has passed and takes the steps around it, project by
 * project, in chunks of one transaction each. Clocks run on while a function is away, since all
 * that the sweep needs stands in the case; only a hold ends when its function is there again.
 */
@Component(service = Sweep.class)
public class Sweep {
    private static final int CHUNK = 500;

    private final SweepStore store;
    private final EscalationStore escalations;
    private final HoldEnd holds;
    private final Projects projects;
    private final Callers callers;
    private final BusinessClock clock;
    private final Transactions transactions;
    private final Events events;
    private final IdBlocks ids;

    /** Over workflow's unit and the kernel. */
    @Activate
    public Sweep(
            @Reference WorkflowUnit unit,
            @Reference HoldEnd holds,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Transactions transactions,
            @Reference Events events,
            @Reference IdBlocks ids) {
        this.store = new SweepStore(unit.jpa());
        this.escalations = new EscalationStore(unit.jpa());
        this.holds = holds;
        this.projects = projects;
        this.callers = callers;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    /** Sweeps all projects. Returns the number of cases marked, escalated and taken up again. */
    public int run() {
        int marked = 0;
        for (ProjectRef project : projects.all()) {
            marked += callers.as(Caller.system(project), () -> sweep(project));
        }
        return marked;
    }

    private int sweep(ProjectRef project) {
        int marked = holds.end(project);
        int chunk;
        do {
            chunk = transactions.write(() -> mark(project.id()));
            marked += chunk;
        } while (chunk == CHUNK);
        do {
            chunk = transactions.write(() -> step(project.id()));
            marked += chunk;
        } while (chunk > 0);
        return marked;
    }

    private int step(long projectId) {
        List<Taken> steps =
                escalations.take(projectId, clock.now(), CHUNK, n -> ids.block((int) n));
        for (Taken one : steps) {
            events.publish("case.escalated", 1, one.houseId(), event(one));
        }
        return steps.size();
    }

    private static CasePassed event(Taken step) {
        CasePassed event = new CasePassed();
        event.caseId = Ids.print(step.caseId());
        event.flow = step.flow();
        event.subjectId = Ids.print(step.subjectId());
        event.number = step.number();
        event.state = step.state();
        event.dueAt = step.dueAt();
        event.escalatedTo = step.role() == null ? step.waitsRole() : step.role();
        event.user = step.role() == null ? step.waitsUser() : null;
        return event;
    }

    private int mark(long projectId) {
        Instant now = clock.now();
        List<Passed> passed = store.mark(projectId, now, CHUNK, n -> ids.block((int) n));
        for (Passed one : passed) {
            events.publish(
                    one.breach() ? "case.overdue" : "case.due", 1, one.houseId(), event(one));
        }
        return passed.size();
    }

    private static CasePassed event(Passed passed) {
        CasePassed event = new CasePassed();
        event.caseId = Ids.print(passed.id());
        event.flow = passed.flow();
        event.subjectId = Ids.print(passed.subjectId());
        event.number = passed.number();
        event.state = passed.state();
        event.dueAt = passed.dueAt();
        event.escalatedTo = passed.escalateTo();
        return event;
    }
}
