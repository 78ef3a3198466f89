package org.atrium.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in CNY with exactly two decimals; never a double. Sums and differences are exact.
 * Whoever multiplies names the rounding: {@link #times(BigDecimal)} rounds half-up to 0.01.
 */
public final class Money implements Comparable<Money> {
    /** 0.00. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final String CNY = "CNY";
    private static final int MAX_DIGITS = 15;

    private final BigDecimal amount;

    private Money(BigDecimal amount) {
        this.amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * An exact amount.
     *
     * @throws IllegalArgumentException where it has more than two decimals or more than fifteen
     *     digits
     */
    public static Money of(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2
                || amount.precision() - amount.scale() > MAX_DIGITS - 2) {
            throw new IllegalArgumentException("not an amount of money: " + amount);
        }
        return new Money(amount);
    }

    /** An exact amount from its decimal text. */
    public static Money of(String amount) {
        return of(new BigDecimal(amount));
    }

    /**
     * The value of what a caller sent.
     *
     * @throws IllegalArgumentException where the amount is no plain decimal or the currency is not
     *     CNY
     */
    public static Money parse(MoneyView view) {
        if (view.currency != null && !CNY.equals(view.currency)) {
            throw new IllegalArgumentException("currency " + view.currency);
        }
        if (!view.amount.strip().matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("amount " + view.amount);
        }
        return of(view.amount.strip());
    }

    /** A result of a calculation, rounded half-up to 0.01. */
    public static Money rounded(BigDecimal amount) {
        return of(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** The exact sum. */
    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    /** The exact difference. */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** The product, rounded half-up to 0.01. */
    public Money times(BigDecimal factor) {
        return rounded(amount.multiply(factor));
    }

    /** The amount with the other sign. */
    public Money negated() {
        return new Money(amount.negate());
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** With scale 2. */
    public BigDecimal amount() {
        return amount;
    }

    /** As printed in JSON. */
    public MoneyView view() {
        return new MoneyView(amount.toPlainString(), CNY);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money && amount.equals(((Money) other).amount);
    }

    @Override
    public int hashCode() {
        return amount.hashCode();
    }

    /** Decimal text with two decimals, without currency. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
