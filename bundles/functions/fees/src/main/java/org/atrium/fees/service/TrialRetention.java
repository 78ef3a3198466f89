package org.atrium.fees.service;

import java.time.Duration;
import org.atrium.fees.store.DunningLines;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Recurring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets what trials of the ladder would have done, a line for each account, after 30 days; their
 * figures stay. Lines of runs stay for ever: they are evidence.
 */
@Component(service = {Recurring.class, TrialRetention.class})
public class TrialRetention implements Recurring {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SLICE = 5_000;

    private final FeesUnit unit;
    private final BusinessClock clock;
    private final DunningLines lines = new DunningLines();

    /** Over the tables of fees. */
    @Activate
    public TrialRetention(@Reference FeesUnit unit, @Reference BusinessClock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fees.trial-retention";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("18:27");
    }

    /** Each slice in a transaction of its own, so that it can be stopped between them. */
    @Override
    public void run() {
        for (long trial : unit.joined(em -> lines.trials(em, clock.now().minus(KEPT)))) {
            int forgotten;
            do {
                forgotten = unit.joined(em -> lines.forget(em, trial, SLICE));
            } while (forgotten == SLICE);
        }
    }
}
