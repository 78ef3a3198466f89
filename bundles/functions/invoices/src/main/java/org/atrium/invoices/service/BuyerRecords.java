package org.atrium.invoices.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.invoices.store.BuyerStore;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What invoices say of their buyer (PIPL articles 45, 47). They are documents of the books and
 * stay; a deletion takes out where they were sent to.
 */
@Component
public class BuyerRecords implements PersonalRecords {
    private final InvoicesUnit unit;
    private final Desk desk;
    private final Messages messages;
    private final BuyerStore store = new BuyerStore();

    /** Over the tables of invoices. */
    @Activate
    public BuyerRecords(
            @Reference InvoicesUnit unit, @Reference Desk desk, @Reference Messages messages) {
        this.unit = unit;
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person) {
        String topic = words("invoices.record.invoice");
        return bought(person).stream()
                .map(
                        invoice ->
                                PersonalRecord.of(
                                        topic,
                                        joined(
                                                " ",
                                                invoice.on().toString(),
                                                invoice.number(),
                                                invoice.taxNumber(),
                                                invoice.gross().amount().toPlainString()),
                                        joined(" · ", invoice.buyer().toArray(String[]::new))))
                .toList();
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(by));
    }

    @Override
    public List<String> stays(DataSubject person) {
        return bought(person).isEmpty() ? List.of() : List.of(words("invoices.record.stays"));
    }

    @Override
    public void forget(DataSubject person) {
        unit.joined(em -> store.forget(em, desk.project(), person.customerId()));
    }

    private List<BuyerStore.Bought> bought(DataSubject person) {
        return unit.joined(em -> store.bought(em, desk.project(), person.customerId()));
    }

    private String words(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
