package org.atrium.ledger.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;

/**
 * Spreads a payment over open charges: what the payer designates first (Civil Code art. 560), the
 * rest in the order of the project. What remains is credit.
 */
public final class Allocator {
    private final Map<Long, OpenCharge> open = new LinkedHashMap<>();
    private final Map<Long, Money> shares = new LinkedHashMap<>();
    private final Map<Long, Money> designated = new LinkedHashMap<>();
    private Money left;

    private Allocator(Money amount, List<OpenCharge> charges) {
        left = amount;
        charges.forEach(c -> open.put(c.chargeId(), c));
    }

    /**
     * What each charge gets, in the order in which it was paid.
     *
     * @param amount above zero
     * @param charges the open charges of one account and one legal entity
     * @param wishes what the payer designates; may be empty
     * @param item what is not designated pays this item's charges only; null for all
     * @throws Conflict {@code ledger.receipt.charge-not-open} where a wish names another charge
     * @throws InvalidInput {@code ledger.receipt.designated-too-much} where a wish exceeds what is
     *     open or what was paid
     */
    public static List<Share> spread(
            Money amount,
            List<OpenCharge> charges,
            List<Wish> wishes,
            String item,
            AllocationOrder order) {
        Allocator allocator = new Allocator(amount, charges);
        wishes.forEach(allocator::grant);
        charges.stream()
                .filter(c -> item == null || item.equals(c.item()))
                .sorted(order.comparator())
                .forEach(c -> allocator.give(c, allocator.missing(c).min(allocator.left)));
        return allocator.result(order);
    }

    private void grant(Wish wish) {
        OpenCharge charge = open.get(wish.chargeId());
        if (charge == null) {
            throw new Conflict("ledger.receipt.charge-not-open").with("charge", wish.chargeId());
        }
        Money missing = missing(charge);
        Money wanted = wish.amount() == null ? missing.min(left) : wish.amount();
        if (wanted.compareTo(missing) > 0 || wanted.compareTo(left) > 0) {
            throw new InvalidInput("ledger.receipt.designated-too-much")
                    .with("charge", wish.chargeId())
                    .with("open", missing)
                    .with("left", left);
        }
        give(charge, wanted);
        designated.merge(charge.chargeId(), wanted, Money::plus);
    }

    private Money missing(OpenCharge charge) {
        return charge.open().minus(shares.getOrDefault(charge.chargeId(), Money.ZERO));
    }

    private void give(OpenCharge charge, Money amount) {
        if (amount.signum() > 0) {
            shares.merge(charge.chargeId(), amount, Money::plus);
            left = left.minus(amount);
        }
    }

    private List<Share> result(AllocationOrder order) {
        List<Share> result = new ArrayList<>();
        shares.forEach(
                (id, amount) -> {
                    Money named = designated.getOrDefault(id, Money.ZERO);
                    AllocationOrder rest = named.equals(amount) ? null : order;
                    result.add(new Share(id, open.get(id).part(), amount, named, rest));
                });
        return result;
    }

    /**
     * What a payer designates.
     *
     * @param chargeId charge
     * @param amount null for all that is open, as far as the payment goes
     */
    public record Wish(long chargeId, Money amount) {}
}
