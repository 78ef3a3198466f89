package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.RefundView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The refund slip (退款单, flows.md 6.6): goes round for signatures, and the payee signs it. */
@Component(service = RefundForms.class)
public class RefundForms {
    private final RefundService refunds;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    /** Over the refunds and the printer. */
    @Activate
    public RefundForms(
            @Reference RefundService refunds,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.refunds = refunds;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /** The slip as PDF. */
    public ReceiptForms.File print(String id) {
        RefundView refund = refunds.get(id);
        String title = text("title");
        PrintForm form =
                PrintForm.titled(title)
                        .on(PrintForm.Paper.SLIP)
                        .in(desk.language())
                        .issuedBy(desk.entity(refund.entity).name())
                        .numbered(refund.number)
                        .marked(refund.process.stateTitle)
                        .printed(
                                text("printed")
                                        + desk.who().name()
                                        + " "
                                        + desk.minute(desk.who().at()))
                        .add(facts(refund))
                        .add(new PrintPart.Signatures(signatures(refund)));
        return new ReceiptForms.File(
                printing.pdf(form), printing.disposition(title + " " + refund.number + ".pdf"));
    }

    private PrintPart facts(RefundView refund) {
        PrintPart.Facts facts =
                new PrintPart.Facts()
                        .fact(text("house"), refund.houseName)
                        .fact(text("account"), refund.debtor.name)
                        .fact(text("payee"), refund.payee)
                        .fact(text("payee-account"), refund.payeeAccount)
                        .fact(text("amount"), refund.amount.amount)
                        .fact(text("capitals"), refund.amountInCapitals);
        if (refund.paidOn != null) {
            facts.fact(text("paid-on"), refund.paidOn.toString())
                    .fact(text("method"), word("ledger.paper.method." + refund.method))
                    .fact(text("reference"), refund.externalRef);
        }
        return facts.wide(text("reason"), refund.reason);
    }

    private List<Signature> signatures(RefundView refund) {
        return List.of(
                new Signature(text("asked"), refund.requestedBy, false),
                new Signature(text("approved"), null, false),
                new Signature(text("paid"), refund.paidBy, false),
                new Signature(text("payee"), null, false));
    }

    private String text(String name) {
        return word("ledger.refund-paper." + name);
    }

    private String word(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
