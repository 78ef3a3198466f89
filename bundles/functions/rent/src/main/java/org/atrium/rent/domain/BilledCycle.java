package org.atrium.rent.domain;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Money;

/**
 * What is billed at once: a cycle of a lease, shorter at its end. Days are half-open.
 *
 * @param due last day to pay in time
 * @param parts those that cost something, in order; none where all days are free
 */
public record BilledCycle(LocalDate from, LocalDate to, LocalDate due, List<RentPart> parts) {
    /** What the parts add up to. */
    public Money total() {
        return parts.stream().map(RentPart::amount).reduce(Money.ZERO, Money::plus);
    }
}
