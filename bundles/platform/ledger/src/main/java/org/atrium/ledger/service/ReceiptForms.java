package org.atrium.ledger.service;

import java.util.List;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.ReceiptPrint;
import org.atrium.ledger.api.ReceiptView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts on paper (flows.md 6.6): the amount in figures and capitals, the company, its seal. */
@Component(service = ReceiptForms.class)
public class ReceiptForms {
    private final ReceiptService receipts;
    private final ReceiptPaper paper;

    /** Over the receipts and the printer. */
    @Activate
    public ReceiptForms(
            @Reference ReceiptService receipts,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.receipts = receipts;
        paper = new ReceiptPaper(desk, printing, messages);
    }

    /**
     * A PDF with the value for its Content-Disposition.
     *
     * @param pdf the bytes
     * @param disposition with the file name
     */
    public record File(byte[] pdf, String disposition) {}

    /** A copy to look at or to send: marked as such, not counted. */
    public File copy(String id) {
        ReceiptView receipt = receipts.get(id);
        return paper.file(receipt, List.of(receipt), paper.copyMark(receipt));
    }

    /** The original the first time, then reprints marked as such (补打); each call counts. */
    public File print(String id) {
        ReceiptPrint print = receipts.print(id);
        return paper.file(print.receipt, List.of(print.receipt), print.mark);
    }
}
