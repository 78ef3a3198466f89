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
import org.atrium.workflow.store.SweepStore;
import org.atrium.workflow.store.SweepStore.Passed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Marks the cases of which the due time has passed, project by project, in chunks of one
 * transaction each. Clocks run on while a function is away, since all that the sweep needs stands
 * in the case.
 */
@Component(service = Sweep.class)
public class Sweep {
    private static final int CHUNK = 500;

    private final SweepStore store;
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
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Transactions transactions,
            @Reference Events events,
            @Reference IdBlocks ids) {
        this.store = new SweepStore(unit.jpa());
        this.projects = projects;
        this.callers = callers;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    /** Sweeps all projects. Returns the number of cases marked. */
    public int run() {
        int marked = 0;
        for (ProjectRef project : projects.all()) {
            marked += callers.as(Caller.system(project), () -> sweep(project.id()));
        }
        return marked;
    }

    private int sweep(long projectId) {
        int marked = 0;
        int chunk;
        do {
            chunk = transactions.write(() -> mark(projectId));
            marked += chunk;
        } while (chunk == CHUNK);
        return marked;
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
