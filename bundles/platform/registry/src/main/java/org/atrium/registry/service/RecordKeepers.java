package org.atrium.registry.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks everybody who keeps something of a person. */
@Component(service = RecordKeepers.class)
public class RecordKeepers {
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private final List<PersonalRecords> keepers = new CopyOnWriteArrayList<>();

    /** Adds one by hand, as the container does. */
    void ask(PersonalRecords keeper) {
        keepers.add(keeper);
    }

    /** All that they keep. */
    List<PersonalRecord> of(long customerId) {
        return keepers.stream().flatMap(k -> k.of(customerId).stream()).toList();
    }

    /** What stays after a deletion, and why. */
    List<String> stays(long customerId) {
        return keepers.stream().flatMap(k -> k.stays(customerId).stream()).toList();
    }

    /** Takes out what nobody needs. */
    void forget(long customerId) {
        keepers.forEach(k -> k.forget(customerId));
    }
}
