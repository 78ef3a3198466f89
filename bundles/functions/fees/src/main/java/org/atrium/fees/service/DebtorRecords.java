package org.atrium.fees.service;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.atrium.fees.store.DebtorStore;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How a person was dunned (PIPL articles 45, 47). That and when he was stays, as proof; a deletion
 * takes out what he said.
 */
@Component
public class DebtorRecords implements PersonalRecords {
    private final FeesUnit unit;
    private final Desk desk;
    private final Ladders ladders;
    private final Messages messages;
    private final DebtorStore store = new DebtorStore();

    /** Over the accounts on the ladder. */
    @Activate
    public DebtorRecords(
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Ladders ladders,
            @Reference Messages messages) {
        this.unit = unit;
        this.desk = desk;
        this.ladders = ladders;
        this.messages = messages;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person) {
        return Stream.concat(
                        records("fees.record.step", steps(person), ladders::title),
                        records("fees.record.hold", holds(person), ladders::holdTitle))
                .toList();
    }

    private Stream<PersonalRecord> records(
            String topic, List<DebtorStore.Done> all, UnaryOperator<String> title) {
        String words = words(topic);
        return all.stream()
                .map(
                        done ->
                                PersonalRecord.of(
                                        words,
                                        done.on() + " " + title.apply(done.what()),
                                        done.said()));
    }

    @Override
    public List<String> stays(DataSubject person) {
        return steps(person).isEmpty() ? List.of() : List.of(words("fees.record.stays"));
    }

    @Override
    public void forget(DataSubject person) {
        String words = words("fees.record.forgotten");
        unit.joined(em -> store.forget(em, desk.project(), person.customerId(), words));
    }

    private List<DebtorStore.Done> steps(DataSubject person) {
        return unit.joined(em -> store.steps(em, desk.project(), person.customerId()));
    }

    private List<DebtorStore.Done> holds(DataSubject person) {
        return unit.joined(em -> store.holds(em, desk.project(), person.customerId()));
    }

    private String words(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
