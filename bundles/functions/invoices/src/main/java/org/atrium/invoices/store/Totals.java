package org.atrium.invoices.store;

import java.util.List;
import org.atrium.common.Money;
import org.atrium.invoices.domain.InvoiceLine;

/** What lines add up to. */
public record Totals(Money net, Money tax, Money gross) {
    /** The sums of these lines. */
    public static Totals of(List<InvoiceLine> lines) {
        Totals sum = new Totals(Money.ZERO, Money.ZERO, Money.ZERO);
        for (InvoiceLine line : lines) {
            sum =
                    new Totals(
                            sum.net.plus(line.net()),
                            sum.tax.plus(line.tax()),
                            sum.gross.plus(line.gross()));
        }
        return sum;
    }
}
