package org.atrium.ledger.service;

import java.util.List;
import org.atrium.kernel.api.JobRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The long work on opening balances. */
@Component(service = OpeningJobs.class)
public class OpeningJobs {
    private final List<JobRunner> all;

    /** Of the runners. */
    @Activate
    public OpeningJobs(
            @Reference OpeningReading reading,
            @Reference OpeningPost post,
            @Reference OpeningReversal reversal) {
        all = List.of(reading, post, reversal);
    }

    /** Each of them. */
    public List<JobRunner> all() {
        return all;
    }
}
