package org.atrium.ledger.domain;

import java.util.List;
import org.atrium.common.Money;
import org.atrium.ledger.api.Part;

/**
 * What of a payment goes to one charge, and why.
 *
 * @param chargeId charge
 * @param part of the debt that the charge is
 * @param amount above zero
 * @param designated what of the amount the payer named; the order gave the rest
 * @param order that gave the rest; null where it gave nothing, or where it is no longer known
 */
public record Share(
        long chargeId, Part part, Money amount, Money designated, AllocationOrder order) {
    /** What shares add up to. */
    public static Money total(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The same share taken back. */
    public Share negated() {
        return new Share(chargeId, part, amount.negated(), designated.negated(), order);
    }
}
