package org.atrium.ledger.service;

import java.time.Duration;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Recurring;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets refused rows of opening balances, which hold personal data, once they were not mended for
 * a week. Which set they were of and how many is kept.
 */
@Component
public class OpeningRetention implements Recurring {
    private static final Duration KEPT = Duration.ofDays(7);

    private final LedgerUnit unit;
    private final BusinessClock clock;
    private final OpeningStore store = new OpeningStore();

    /** Over the ledger's tables. */
    @Activate
    public OpeningRetention(@Reference LedgerUnit unit, @Reference BusinessClock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger.opening-retention";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("19:43");
    }

    @Override
    public void run() {
        unit.joined(
                em -> {
                    store.forgetRejected(em, clock.now().minus(KEPT));
                    return null;
                });
    }
}
