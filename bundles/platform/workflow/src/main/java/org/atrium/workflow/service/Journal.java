package org.atrium.workflow.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.store.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what happened to a case: a row of its history and an audit row (flows.md 6.4). */
@Component(service = Journal.class)
public class Journal {
    private final CaseStore store;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Audit audit;
    private final Json json;

    /** Over workflow's unit and the kernel. */
    @Activate
    public Journal(
            @Reference WorkflowUnit unit,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Audit audit,
            @Reference Json json) {
        this.store = new CaseStore(unit.jpa());
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.json = json;
    }

    /** Now, as precise as a row keeps it. */
    Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Writes what the caller did.
     *
     * @param from state before; null for the opening
     * @param principal in whose place he did it; null for nobody's
     */
    void write(
            FlowCase of,
            String action,
            String from,
            String note,
            Object entered,
            String principal) {
        Caller caller = callers.current();
        CaseEntry entry =
                new CaseEntry(
                        of.nextEntry(),
                        now(),
                        caller.user(),
                        caller.name(),
                        principal,
                        action,
                        from,
                        of.state(),
                        note,
                        entered == null ? null : json.write(entered));
        store.add(ids.next(), of, entry);
        Map<String, Object> after = state(of.state());
        after.put("note", note);
        after.put("entered", entered);
        Map<String, Object> before = from == null ? null : state(from);
        callers.as(
                caller.inPlaceOf(principal),
                () -> {
                    audit.record(of.flow(), of.subjectId(), action, before, after);
                    return null;
                });
    }

    private static Map<String, Object> state(String state) {
        Map<String, Object> struct = new LinkedHashMap<>();
        struct.put("state", state);
        return struct;
    }
}
