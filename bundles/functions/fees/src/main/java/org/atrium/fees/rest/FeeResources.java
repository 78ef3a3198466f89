package org.atrium.fees.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that fees serves. */
@Component(service = FeeResources.class)
public class FeeResources {
    private final List<Object> all;

    /** With each of them. */
    @Activate
    public FeeResources(
            @Reference BillingResource billing,
            @Reference FeeResource fees,
            @Reference DunningResource runs,
            @Reference CaseResource cases,
            @Reference CallResource calls,
            @Reference StopResource stops,
            @Reference MoveInResource moveIns) {
        all = List.of(billing, fees, runs, cases, calls, stops, moveIns);
    }

    /** Each of them. */
    public List<Object> all() {
        return all;
    }
}
