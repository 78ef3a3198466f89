package org.atrium.registry.service;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.atrium.registry.domain.Customer;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Asks everybody who keeps something of a person: the platform, and of each function the version
 * that serves his project, whether it is enabled there or not, as what it kept stays.
 */
@Component(service = RecordKeepers.class)
public class RecordKeepers {
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private final List<PersonalRecords> keepers = new CopyOnWriteArrayList<>();

    private final Modules modules;

    /** Over the modules that run. */
    @Activate
    public RecordKeepers(@Reference Modules modules) {
        this.modules = modules;
    }

    /** Adds one by hand, as the container does. */
    void ask(PersonalRecords keeper) {
        keepers.add(keeper);
    }

    /** All that they keep. */
    List<PersonalRecord> of(Customer customer) {
        DataSubject person = person(customer);
        return serving(customer).flatMap(k -> k.of(person).stream()).toList();
    }

    /** What stays after a deletion, and why. */
    List<String> stays(Customer customer) {
        DataSubject person = person(customer);
        return serving(customer).flatMap(k -> k.stays(person).stream()).toList();
    }

    /** Takes out what nobody needs. */
    void forget(Customer customer) {
        DataSubject person = person(customer);
        serving(customer).forEach(k -> k.forget(person));
    }

    private Stream<PersonalRecords> serving(Customer customer) {
        Set<Bundle> serving =
                modules.running().stream()
                        .flatMap(m -> modules.running(m.info().id(), customer.projectId()).stream())
                        .map(RunningModule::bundle)
                        .collect(Collectors.toSet());
        return keepers.stream()
                .filter(keeper -> serving.contains(FrameworkUtil.getBundle(keeper.getClass())));
    }

    private static DataSubject person(Customer customer) {
        return new DataSubject(customer.id(), customer.contact().phone());
    }
}
