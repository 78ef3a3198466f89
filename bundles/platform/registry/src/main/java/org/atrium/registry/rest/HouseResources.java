package org.atrium.registry.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources about houses, for the module. */
@Component(service = HouseResources.class)
public class HouseResources {
    private final List<Object> all;

    /** All of them. */
    @Activate
    public HouseResources(
            @Reference HousesResource houses,
            @Reference StatesResource states,
            @Reference PartiesResource parties,
            @Reference ZonesResource zones,
            @Reference OwnerChangesResource ownerChanges,
            @Reference HouseChangesResource houseChanges,
            @Reference ImportResource imports) {
        all = List.of(houses, states, parties, zones, ownerChanges, houseChanges, imports);
    }

    /** All of them. */
    public List<Object> all() {
        return all;
    }
}
