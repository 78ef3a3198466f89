package org.atrium.repairs.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.atrium.repairs.store.CallerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who asked for repairs (PIPL articles 45, 47): the orders that gave a person's phone. A deletion
 * leaves what was repaired, and who asked for what is not finished yet.
 */
@Component
public class CallerRecords implements PersonalRecords {
    private final CallerStore store;
    private final Messages messages;
    private final Callers callers;

    /** Over the orders. */
    @Activate
    public CallerRecords(
            @Reference RepairsUnit unit, @Reference Messages messages, @Reference Callers callers) {
        this.store = new CallerStore(unit.jpa());
        this.messages = messages;
        this.callers = callers;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person) {
        String topic = words("repairs.record.order", Map.of());
        return asked(person).stream()
                .map(
                        order ->
                                PersonalRecord.of(
                                        topic,
                                        order.at()
                                                        .atZone(callers.current().project().zone())
                                                        .toLocalDate()
                                                + " "
                                                + order.number(),
                                        order.who() + " · " + order.what()))
                .toList();
    }

    @Override
    public List<String> stays(DataSubject person) {
        if (asked(person).isEmpty()) {
            return List.of();
        }
        List<String> stays = new ArrayList<>();
        long open = store.open(project(), person.phone());
        if (open > 0) {
            stays.add(words("repairs.record.open", Map.of("count", open)));
        }
        stays.add(words("repairs.record.stays", Map.of()));
        return stays;
    }

    @Override
    public void forget(DataSubject person) {
        if (person.phone() != null) {
            store.forget(project(), person.phone(), words("repairs.record.forgotten", Map.of()));
        }
    }

    private List<CallerStore.Asked> asked(DataSubject person) {
        return person.phone() == null ? List.of() : store.asked(project(), person.phone());
    }

    private long project() {
        return callers.current().projectId();
    }

    private String words(String code, Map<String, Object> arguments) {
        return messages.text(code, arguments, callers.current().language());
    }
}
