package org.atrium.fees.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * All that decides what a house is billed for a cycle.
 *
 * @param period its first month, such as {@code 2026-10}
 * @param from first day
 * @param to first day after
 * @param due last day to pay in time
 * @param prices by kind and time
 * @param unsold who owes before the handover
 * @param vacantPercent of the price, for handed-over vacant houses
 * @param entityId company that it is owed to
 */
public record BillingPlan(
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        PriceList prices,
        UnsoldRule unsold,
        int vacantPercent,
        long entityId) {

    /** Why a house that the run left out was left out. */
    public SkipReason reason(LeftOut house) {
        if (house.billedBefore()) {
            return SkipReason.ALREADY_BILLED;
        }
        if (house.area() == null || house.area().signum() <= 0) {
            return SkipReason.NO_AREA;
        }
        if (unsold == UnsoldRule.NONE
                && (house.handedOver() == null || !house.handedOver().isBefore(to))) {
            return SkipReason.NOT_HANDED_OVER;
        }
        if (!prices.isPriced(house.kind(), from, to)) {
            return SkipReason.NO_PRICE;
        }
        return prices.isFree(house.kind()) ? SkipReason.FREE : SkipReason.NO_PAYER;
    }

    /**
     * A house that was not billed.
     *
     * @param name shown name
     * @param kind of premises
     * @param area square metres; may be null
     * @param handedOver null where not handed over
     * @param billedBefore whether some of the days were billed
     */
    public record LeftOut(
            String name,
            String kind,
            BigDecimal area,
            LocalDate handedOver,
            boolean billedBefore) {}
}
