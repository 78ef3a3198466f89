package org.atrium.rent.service;

import java.util.List;
import java.util.Map;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.atrium.rent.store.TenantStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What leases say of their tenant (PIPL articles 45, 47). As contracts they stay; a deletion takes
 * out what was noted beside their terms.
 */
@Component
public class TenantRecords implements PersonalRecords {
    private final RentUnit unit;
    private final Desk desk;
    private final Messages messages;
    private final TenantStore store = new TenantStore();

    /** Over the leases. */
    @Activate
    public TenantRecords(
            @Reference RentUnit unit, @Reference Desk desk, @Reference Messages messages) {
        this.unit = unit;
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person) {
        String topic = words("rent.record.lease");
        return rented(person).stream()
                .map(lease -> PersonalRecord.of(topic, terms(lease), lease.note()))
                .toList();
    }

    private static String terms(TenantStore.Rented lease) {
        return String.join(
                " ",
                lease.number(),
                lease.house(),
                lease.from() + " – " + lease.to().minusDays(1),
                lease.rent().amount().toPlainString());
    }

    @Override
    public List<String> stays(DataSubject person) {
        return rented(person).isEmpty() ? List.of() : List.of(words("rent.record.stays"));
    }

    @Override
    public void forget(DataSubject person) {
        unit.joined(em -> store.forget(em, desk.project(), person.customerId()));
    }

    private List<TenantStore.Rented> rented(DataSubject person) {
        return unit.joined(em -> store.rented(em, desk.project(), person.customerId()));
    }

    private String words(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
