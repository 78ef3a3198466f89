package org.atrium.rent.domain;

import java.time.LocalDate;

/** Days on which no rent is owed (免租期), half-open (RT-03). */
public record FreePeriod(LocalDate from, LocalDate to) {
    /** Whether this day is free. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
