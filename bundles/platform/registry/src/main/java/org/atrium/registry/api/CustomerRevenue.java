package org.atrium.registry.api;

import java.time.LocalDate;
import java.util.function.ObjLongConsumer;
import org.atrium.common.Money;

/**
 * What customers have paid (PR-06): a whiteboard service of whoever holds the books. Where nobody
 * does, an assessment counts no revenue. Called inside a reading transaction, in the caller's
 * project.
 */
@FunctionalInterface
public interface CustomerRevenue {
    /**
     * Hands over what was received of each customer, receipts that were taken back left out.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param each gets amount and customer id; a customer may come several times
     */
    void each(LocalDate from, LocalDate to, ObjLongConsumer<Money> each);
}
