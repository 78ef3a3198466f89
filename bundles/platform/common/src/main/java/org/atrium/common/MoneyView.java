package org.atrium.common;

/**
 * Money as printed: {@code {"amount":"950.00","currency":"CNY"}}. Null where the sender left it
 * out.
 */
public final class MoneyView {
    /** Decimal text with at most two decimals, a dot and no grouping. */
    public String amount;

    /** ISO 4217; {@code CNY} where missing. */
    public String currency;

    /** For the JSON reader. */
    public MoneyView() {}

    /** An amount in this currency. */
    public MoneyView(String amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
