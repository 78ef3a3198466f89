package org.atrium.registry.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The resources about customers, for the module. */
@Component(service = CustomerResources.class)
public class CustomerResources {
    private final List<Object> all;

    /** All of them. */
    @Activate
    public CustomerResources(
            @Reference CustomersResource customers,
            @Reference GroupCustomersResource group,
            @Reference DataRequestsResource requests,
            @Reference TrackingResource tracking,
            @Reference CardsResource cards,
            @Reference AnalysesResource analyses) {
        all = List.of(customers, group, requests, tracking, cards, analyses);
    }

    /** All of them. */
    public List<Object> all() {
        return all;
    }
}
