package org.atrium.invoices.domain;

import org.atrium.common.Money;

/**
 * A line: what a receipt paid on one charge, with its tax.
 *
 * @param chargeId charge
 * @param item code of the charge's item
 * @param period that the charge is for
 * @param part of the debt that the charge is
 * @param rule how it is taxed
 * @param net without tax
 * @param tax gross less net
 * @param gross above zero
 */
public record InvoiceLine(
        long chargeId,
        String item,
        String period,
        String part,
        TaxRule rule,
        Money net,
        Money tax,
        Money gross) {
    /** With its tax reckoned. */
    public static InvoiceLine of(
            long charge, String item, String period, String part, TaxRule rule, Money gross) {
        Money net = rule.net(gross);
        return new InvoiceLine(charge, item, period, part, rule, net, gross.minus(net), gross);
    }
}
