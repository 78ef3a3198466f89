package org.atrium.ledger.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.common.Money;

/**
 * Spreads one payment over several accounts of a debtor. His houses are one debt: the project's
 * order runs over all of them, within a part the oldest due first (Civil Code art. 560, 561).
 */
public final class PayerSplit {
    private final AllocationOrder order;
    private final Map<Account, List<OpenCharge>> open = new LinkedHashMap<>();

    /** In this order. */
    public PayerSplit(AllocationOrder order) {
        this.order = order;
    }

    /**
     * What one account gets.
     *
     * @param account of one house
     * @param amount above zero
     * @param shares what of it pays charges; the rest is paid ahead
     */
    public record Part(Account account, Money amount, List<Share> shares) {}

    /** An account with what is open on it. */
    public void add(Account account, List<OpenCharge> charges) {
        open.put(account, charges);
    }

    /** As the payer names it, by house; what a share exceeds its house by is paid ahead there. */
    public List<Part> asNamed(Map<Long, Money> amounts) {
        List<Part> parts = new ArrayList<>();
        open.forEach(
                (account, charges) -> {
                    Money amount = amounts.get(account.houseId());
                    if (amount != null) {
                        List<Share> shares =
                                Allocator.spread(amount, charges, List.of(), null, order);
                        parts.add(new Part(account, amount, shares));
                    }
                });
        return parts;
    }

    /**
     * By the order; what is left over goes to a house.
     *
     * @param creditHouse null for none
     * @throws Conflict {@code ledger.payer-receipt.left-over} where something is left and no house
     *     is named
     */
    public List<Part> inOrder(Money amount, Long creditHouse) {
        List<OpenCharge> all = open.values().stream().flatMap(List::stream).toList();
        List<Share> shares = Allocator.spread(amount, all, List.of(), null, order);
        Money left = amount.minus(Share.total(shares));
        if (left.signum() > 0 && creditHouse == null) {
            throw new Conflict("ledger.payer-receipt.left-over")
                    .with("open", Share.total(shares))
                    .with("left", left);
        }
        List<Part> parts = new ArrayList<>();
        open.forEach(
                (account, charges) -> {
                    List<Share> own =
                            shares.stream().filter(share -> isOn(charges, share)).toList();
                    boolean credited = creditHouse != null && account.houseId() == creditHouse;
                    Money part = Share.total(own).plus(credited ? left : Money.ZERO);
                    if (part.signum() > 0) {
                        parts.add(new Part(account, part, own));
                    }
                });
        return parts;
    }

    private static boolean isOn(List<OpenCharge> charges, Share share) {
        return charges.stream().anyMatch(charge -> charge.chargeId() == share.chargeId());
    }
}
