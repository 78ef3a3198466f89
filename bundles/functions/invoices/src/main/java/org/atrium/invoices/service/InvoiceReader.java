package org.atrium.invoices.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceLineRow;
import org.atrium.invoices.domain.Buyer;
import org.atrium.invoices.domain.InvoiceLine;
import org.atrium.invoices.domain.TaxRule;
import org.atrium.invoices.domain.TaxTable;
import org.atrium.invoices.store.LineStore;
import org.atrium.ledger.api.PaidLine;
import org.atrium.ledger.api.PaidReceipt;
import org.atrium.ledger.api.Part;

/** Makes the lines of an invoice out of a receipt, and the buyer out of a form. */
final class InvoiceReader {
    private static final String TAX_ID = "[0-9A-HJ-NP-RT-UW-Y]{15,20}";

    private final Desk desk;

    InvoiceReader(Desk desk) {
        this.desk = desk;
    }

    /**
     * What of a receipt can be invoiced.
     *
     * @param lines with their tax
     * @param leftOut what is paid and never stands on an invoice
     */
    record Invoiceable(List<InvoiceLine> lines, Money leftOut) {}

    /**
     * What a receipt pays, less what stands on live invoices; deposits are no income, late fees as
     * {@code invoice.lateFee} says, costs of collecting go with their item.
     *
     * @throws Conflict {@code invoices.item.no-tax} where an item is in no row of the policy
     */
    Invoiceable lines(PaidReceipt receipt, Map<Long, Money> invoiced) {
        TaxTable taxes = desk.taxes();
        boolean lateFees = desk.invoicesLateFees();
        List<InvoiceLine> lines = new ArrayList<>();
        Money leftOut = Money.ZERO;
        for (PaidLine paid : receipt.lines()) {
            Money left = paid.amount().minus(invoiced.getOrDefault(paid.chargeId(), Money.ZERO));
            if ("DEPOSIT".equals(paid.item()) || paid.part() == Part.LATE_FEE && !lateFees) {
                leftOut = leftOut.plus(left);
            } else if (left.signum() > 0) {
                lines.add(line(paid, rule(taxes, paid), left));
            }
        }
        return new Invoiceable(lines, leftOut);
    }

    private static InvoiceLine line(PaidLine paid, TaxRule rule, Money gross) {
        return InvoiceLine.of(
                paid.chargeId(), paid.item(), paid.period(), paid.part().name(), rule, gross);
    }

    private static TaxRule rule(TaxTable taxes, PaidLine paid) {
        TaxRule rule = taxes.of(paid.item());
        if (rule == null) {
            throw new Conflict("invoices.item.no-tax").with("item", paid.item());
        }
        return rule;
    }

    /** The buyer as typed; what is wrong is remembered by the check. */
    static Buyer buyer(Check check, BuyerView typed) {
        BuyerView given = typed == null ? new BuyerView() : typed;
        Buyer.Kind kind = check.choice("buyer.kind", given.kind, Buyer.Kind.class);
        String taxId = check.optionalText("buyer.taxId", given.taxId, 20);
        if (taxId == null && kind == Buyer.Kind.COMPANY) {
            check.missing("buyer.taxId");
        } else if (taxId != null && !taxId.matches(TAX_ID)) {
            check.wrong("buyer.taxId", "invoices.buyer.tax-id");
        }
        return new Buyer(
                kind,
                check.text("buyer.name", given.name, 100),
                taxId,
                check.optionalText("buyer.address", given.address, 200),
                check.optionalText("buyer.bank", given.bank, 200),
                check.optionalText("buyer.contact", given.contact, 100));
    }

    static InvoiceLineRow row(InvoiceLine line) {
        InvoiceLineRow row = new InvoiceLineRow();
        row.chargeId = Long.toString(line.chargeId());
        row.item = line.item();
        row.period = line.period();
        row.part = line.part();
        row.taxCode = line.rule().code();
        row.taxName = line.rule().name();
        row.ratePercent = LineStore.percent(line.rule().rate());
        row.exemptGround = line.rule().ground();
        row.net = line.net().view();
        row.tax = line.tax().view();
        row.gross = line.gross().view();
        return row;
    }
}
