package org.atrium.fees.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Until when a charge can be sued for (LAW: Civil Code art. 188, three years from the due day; art.
 * 195: a demand that reached the debtor begins them anew).
 *
 * @param demands days of proved demands, the oldest first
 */
public record Limitation(List<LocalDate> demands) {
    private static final int YEARS = 3;

    /**
     * The last proved demand after a charge was due, before its limitation had run out; null for
     * none.
     */
    public LocalDate demandAfter(LocalDate due) {
        LocalDate last = null;
        LocalDate until = due.plusYears(YEARS);
        for (LocalDate demand : demands) {
            if (demand.isAfter(due) && !demand.isAfter(until)) {
                last = demand;
                until = demand.plusYears(YEARS);
            }
        }
        return last;
    }

    /** Last day on which the charge can be sued for. */
    public LocalDate of(LocalDate due) {
        LocalDate demand = demandAfter(due);
        return (demand == null ? due : demand).plusYears(YEARS);
    }
}
