package org.atrium.ledger.service;

import java.util.Map;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.PayerReceiptView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One paper over all houses of a payer: lines by house and item, one number, one total. */
@Component(service = PayerReceiptForms.class)
public class PayerReceiptForms {
    private final PayerReceiptService receipts;
    private final Desk desk;
    private final Messages messages;
    private final ReceiptPaper paper;

    /** Over the receipts and the printer. */
    @Activate
    public PayerReceiptForms(
            @Reference PayerReceiptService receipts,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.receipts = receipts;
        this.desk = desk;
        this.messages = messages;
        paper = new ReceiptPaper(desk, printing, messages);
    }

    /** A copy to look at or to send: marked as such, not counted. */
    public ReceiptForms.File copy(String id) {
        PayerReceiptView receipt = receipts.get(id);
        return paper.file(receipt, receipt.parts, paper.copyMark(receipt));
    }

    /** The original the first time, then reprints marked as such (补打); each call counts. */
    public ReceiptForms.File print(String id) {
        PayerReceiptView receipt = receipts.print(id);
        Map<String, Object> copy = Map.of("copy", receipt.printCount);
        String mark =
                receipt.printCount == 1
                        ? null
                        : messages.text("ledger.receipt.reprint", copy, desk.language());
        return paper.file(receipt, receipt.parts, mark);
    }
}
