package org.atrium.workflow.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atrium.common.Ids;
import org.atrium.common.Term;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.workflow.api.CaseRecounted;
import org.atrium.workflow.domain.CaseClock;
import org.atrium.workflow.domain.Deadline;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.service.FlowRegistry.Declared;
import org.atrium.workflow.store.CaseStore;
import org.atrium.workflow.store.EscalationStore;
import org.atrium.workflow.store.RecountStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Recomputes open deadlines when a project's calendar has changed, for example because the holidays
 * of next year were published (flows.md 6.3). Twice gives the same as once.
 */
@Component(service = Recount.class)
public class Recount implements EventHandler {
    private static final int CHUNK = 500;

    private final RecountStore counted;
    private final CaseStore store;
    private final Clocks clocks;
    private final Journal journal;
    private final FlowRegistry flows;
    private final Callers callers;
    private final Calendars calendars;
    private final Events events;

    /** Over workflow's unit and the kernel. */
    @Activate
    public Recount(
            @Reference WorkflowUnit unit,
            @Reference Journal journal,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference Calendars calendars,
            @Reference Policies policies,
            @Reference Events events,
            @Reference IdBlocks ids) {
        this.counted = new RecountStore(unit.jpa());
        this.store = new CaseStore(unit.jpa());
        this.clocks = new Clocks(new EscalationStore(unit.jpa()), policies, calendars, ids::next);
        this.journal = journal;
        this.flows = flows;
        this.callers = callers;
        this.calendars = calendars;
        this.events = events;
    }

    @Override
    public String type() {
        return "calendar.changed";
    }

    @Override
    public void handle(Event event) {
        for (JsonNode year : event.payload().path("years")) {
            year(year.asInt());
        }
    }

    private void year(int year) {
        ProjectRef project = callers.current().project();
        Instant from = start(year, project.zone());
        Instant to = start(year + 1, project.zone());
        long after = 0;
        List<Long> chunk;
        do {
            chunk = counted.counted(project.id(), from, to, after, CHUNK);
            for (long id : chunk) {
                store.lock(project.id(), id).ifPresent(c -> recount(c, project, year));
                after = id;
            }
        } while (chunk.size() == CHUNK);
    }

    private void recount(FlowCase of, ProjectRef project, int year) {
        CaseClock clock = of.clock();
        Deadline deadline =
                new Counting(project.zone(), calendars.of(project.id()))
                        .deadline(Term.parse(clock.term()), clock.from(), clock.daysHeld());
        Instant before = clock.due();
        boolean moved = !deadline.due().equals(before);
        if (!moved && clock.provisional() == deadline.provisional()) {
            return;
        }
        Optional<Declared> declared = flows.find(project.id(), of.flow());
        clocks.recount(declared.map(Declared::flow), of, deadline, project);
        Map<String, Object> entered = new LinkedHashMap<>();
        entered.put("from", before);
        entered.put("to", deadline.due());
        entered.put("calendar", year);
        journal.write(of, "recount", of.state(), null, entered, null);
        if (moved) {
            events.publish("case.recounted", 1, of.houseId(), event(of, before));
        }
    }

    private static CaseRecounted event(FlowCase of, Instant before) {
        CaseRecounted event = new CaseRecounted();
        event.caseId = Ids.print(of.id());
        event.flow = of.flow();
        event.subjectId = Ids.print(of.subjectId());
        event.from = before;
        event.to = of.clock().due();
        return event;
    }

    private static Instant start(int year, ZoneId zone) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
