package org.atrium.invoices.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.atrium.common.Money;

/**
 * How one charge item is taxed.
 *
 * @param item code of the ledger's item
 * @param code 税收分类编码, 19 digits
 * @param name short name of goods or service as the invoice shows it
 * @param rate such as 0.06; zero where exempt
 * @param ground why it is exempt; null where it is not
 */
public record TaxRule(String item, String code, String name, BigDecimal rate, String ground) {
    /** The net amount: gross / (1 + rate), rounded half-up to 0.01; the rest is tax. */
    public Money net(Money gross) {
        return Money.of(gross.amount().divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP));
    }
}
