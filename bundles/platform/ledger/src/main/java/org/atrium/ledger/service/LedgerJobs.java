package org.atrium.ledger.service;

import java.util.List;
import org.atrium.kernel.api.JobRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The long work of the ledger. */
@Component(service = LedgerJobs.class)
public class LedgerJobs {
    private final List<JobRunner> all;

    /** Of the runners. */
    @Activate
    public LedgerJobs(
            @Reference OpeningReading reading,
            @Reference OpeningPost post,
            @Reference OpeningReversal reversal,
            @Reference LateFeeJob lateFees,
            @Reference SettlementReading settlements) {
        all = List.of(reading, post, reversal, lateFees, settlements);
    }

    /** Each of them. */
    public List<JobRunner> all() {
        return all;
    }
}
