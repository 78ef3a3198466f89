package org.atrium.ledger.domain;

import java.util.List;
import org.atrium.common.Money;

/**
 * What a shift holds by one method of payment.
 *
 * @param method of payment
 * @param entries receipts and red entries
 * @param taken receipts, zero or above; the opening float is not in it
 * @param returned taken back, zero or above
 * @param expected by the books: taken less returned, and for cash the opening float
 * @param counted by the cashier; null before
 */
public record MethodCount(
        PaymentMethod method,
        long entries,
        Money taken,
        Money returned,
        Money expected,
        Money counted) {
    /** Counted less expected over all of these, which were counted. */
    public static Money difference(List<MethodCount> methods) {
        return methods.stream().map(MethodCount::difference).reduce(Money.ZERO, Money::plus);
    }

    /** A method by which nothing came in. */
    public static MethodCount none(PaymentMethod method) {
        return new MethodCount(method, 0, Money.ZERO, Money.ZERO, Money.ZERO, null);
    }

    /** The same after this was counted. */
    public MethodCount as(Money found) {
        return new MethodCount(method, entries, taken, returned, expected, found);
    }

    /** Counted less expected; null before it was counted. */
    public Money difference() {
        return counted == null ? null : counted.minus(expected);
    }
}
