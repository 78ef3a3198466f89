package org.atrium.rent.service;

import java.time.LocalDate;
import org.atrium.common.Check;
import org.atrium.rent.domain.LeaseState;
import org.atrium.rent.store.LeaseStore;

/**
 * Which leases are asked for; null or empty means all.
 *
 * @param expiringWithin only those in force that end within so many days
 */
public record LeaseQuery(
        String state, String building, String house, String words, Integer expiringWithin) {
    private static final int MOST_DAYS = 3_660;

    LeaseStore.Filter filter(LocalDate today) {
        Check check = new Check();
        LeaseState wanted = check.optionalChoice("state", state, LeaseState.class);
        Long premises = check.optionalId("houseId", house);
        if (expiringWithin != null && (expiringWithin < 0 || expiringWithin > MOST_DAYS)) {
            check.wrong("expiringWithin", "rent.lease.within");
        }
        check.done();
        return new LeaseStore.Filter(
                wanted,
                text(building),
                premises,
                text(words),
                expiringWithin == null ? null : today.plusDays(expiringWithin + 1L),
                expiringWithin != null);
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
