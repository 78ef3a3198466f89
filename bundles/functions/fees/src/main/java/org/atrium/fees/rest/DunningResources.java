package org.atrium.fees.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that is served of dunning and of stops of service. */
@Component(service = DunningResources.class)
public class DunningResources {
    private final List<Object> all;

    /** With each of them. */
    @Activate
    public DunningResources(
            @Reference DunningResource runs,
            @Reference CaseResource cases,
            @Reference CallResource calls,
            @Reference StopResource stops) {
        all = List.of(runs, cases, calls, stops);
    }

    /** Each of them. */
    public List<Object> all() {
        return all;
    }
}
