package org.atrium.invoices.service;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.invoices.api.InvoiceStep;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.domain.Invoice;
import org.atrium.invoices.domain.RedReason;
import org.atrium.invoices.service.InvoiceProvider.Answer;
import org.atrium.invoices.store.InvoiceStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What happens to an invoice after it was asked for. As soon as its money stands on it no longer,
 * its receipt is released in the same transaction.
 */
@Component(service = InvoiceSteps.class)
public class InvoiceSteps {
    private final Transactions transactions;
    private final InvoicesUnit unit;
    private final InvoiceService service;
    private final Desk desk;
    private final Ledger ledger;
    private final Audit audit;
    private final Submissions submissions;
    private final InvoiceStore invoices = new InvoiceStore();

    /** Over the tables of invoices. */
    @Activate
    public InvoiceSteps(
            @Reference Transactions transactions,
            @Reference InvoicesUnit unit,
            @Reference InvoiceService service,
            @Reference Desk desk,
            @Reference Ledger ledger,
            @Reference Audit audit,
            @Reference Submissions submissions) {
        this.transactions = transactions;
        this.unit = unit;
        this.service = service;
        this.desk = desk;
        this.ledger = ledger;
        this.audit = audit;
        this.submissions = submissions;
    }

    /** The number that the tax bureau gave it. */
    public InvoiceView issued(String id, InvoiceStep command) {
        Result result = result(command);
        return write(em -> issue(em, id, result));
    }

    /** The tax bureau refused it. */
    public InvoiceView refused(String id, InvoiceStep command) {
        String reason = reason(command);
        return write(em -> refuse(em, id, reason));
    }

    /** It is not wanted any more. */
    public InvoiceView withdrawn(String id, InvoiceStep command) {
        String reason = reason(command);
        return write(em -> ending(em, id, "withdraw", invoice -> invoice.withdraw(reason)));
    }

    /** Asks for its red invoice. */
    public InvoiceView red(String id, InvoiceStep command) {
        Check check = new Check();
        RedReason reason = check.choice("reason", given(command).reason, RedReason.class);
        check.done();
        return write(
                em ->
                        step(
                                em,
                                id,
                                "red",
                                invoice -> {
                                    invoice.askRed(reason);
                                    submissions.open(em, invoice, seller(em, invoice));
                                }));
    }

    /** The red invoice is not wanted any more, or was refused: the invoice stands. */
    public InvoiceView kept(String id) {
        return write(em -> keep(em, id));
    }

    /** The number that the tax bureau gave the red invoice. */
    public InvoiceView redIssued(String id, InvoiceStep command) {
        Result result = result(command);
        return write(em -> issueRed(em, id, result));
    }

    /** Has the provider issue it, or begins the next attempt at once. */
    public InvoiceView sent(String id) {
        return write(
                em ->
                        step(
                                em,
                                id,
                                "send",
                                invoice -> {
                                    invoice.requireWaiting();
                                    submissions.hurry(em, invoice, seller(em, invoice));
                                }));
    }

    /** Takes it back from the provider before it is sent: it goes by file. */
    public InvoiceView byFile(String id) {
        return write(em -> ending(em, id, "byFile", Invoice::requireWaiting));
    }

    /** The step that a clear answer of the provider means, in the caller's transaction. */
    void answered(EntityManager em, String id, boolean red, Answer answer) {
        Result result = new Result(answer.number(), answer.day());
        boolean issued = answer.result() == InvoiceProvider.Result.ISSUED;
        if (red && issued) {
            issueRed(em, id, result);
        } else if (red) {
            keep(em, id);
        } else if (issued) {
            issue(em, id, result);
        } else {
            refuse(em, id, answer.words());
        }
    }

    private String seller(EntityManager em, Invoice invoice) {
        return service.view(em, invoice.id()).sellerTaxId;
    }

    /**
     * What the tax bureau answered.
     *
     * @param number of 20 or 8 digits
     * @param on day of its invoice; null for today
     */
    record Result(String number, LocalDate on) {}

    /** As {@link #issued}, in the caller's transaction. */
    InvoiceView issue(EntityManager em, String id, Result result) {
        return step(
                em,
                id,
                "issue",
                invoice -> {
                    LocalDate day = day(result, invoice.requestedOn());
                    requireNew(em, result.number());
                    invoice.issue(result.number(), day);
                    submissions.settle(em, invoice);
                });
    }

    /** As {@link #refused}, in the caller's transaction. */
    InvoiceView refuse(EntityManager em, String id, String reason) {
        return ending(em, id, "refuse", invoice -> invoice.refuse(reason));
    }

    /** As {@link #redIssued}, in the caller's transaction. */
    InvoiceView issueRed(EntityManager em, String id, Result result) {
        return step(
                em,
                id,
                "redIssue",
                invoice -> {
                    LocalDate day = day(result, invoice.issuedOn());
                    requireNew(em, result.number());
                    invoice.issueRed(result.number(), day);
                    submissions.settle(em, invoice);
                });
    }

    /** As {@link #kept}, in the caller's transaction. */
    InvoiceView keep(EntityManager em, String id) {
        return ending(em, id, "keep", Invoice::keep);
    }

    private InvoiceView write(Function<EntityManager, InvoiceView> step) {
        return transactions.write(() -> unit.joined(step));
    }

    /** A step that ends what is on its way to the provider, refused where that may have arrived. */
    private InvoiceView ending(EntityManager em, String id, String action, Consumer<Invoice> step) {
        return step(
                em,
                id,
                action,
                invoice -> {
                    submissions.requireKnown(em, invoice);
                    step.accept(invoice);
                    submissions.settle(em, invoice);
                });
    }

    private InvoiceView step(EntityManager em, String id, String action, Consumer<Invoice> step) {
        Invoice invoice = service.locked(em, id);
        InvoiceView before = service.view(em, invoice.id());
        step.accept(invoice);
        em.flush();
        if (!invoice.isLive()) {
            ledger.releaseReceipt(invoice.receiptId(), InvoiceService.FUNCTION, invoice.number());
        }
        InvoiceView after = service.view(em, invoice.id());
        audit.record(
                "invoices.invoice",
                invoice.id(),
                action,
                InvoiceService.summary(before),
                InvoiceService.summary(after));
        return after;
    }

    private static InvoiceStep given(InvoiceStep command) {
        return command == null ? new InvoiceStep() : command;
    }

    private static String reason(InvoiceStep command) {
        Check check = new Check();
        String reason = check.text("reason", given(command).reason, 400);
        check.done();
        return reason;
    }

    private Result result(InvoiceStep command) {
        Check check = new Check();
        String number = check.text("taxNumber", given(command).taxNumber, 20);
        if (number != null && !Invoice.isTaxNumber(number)) {
            check.wrong("taxNumber", "invoices.invoice.tax-number");
        }
        LocalDate day = check.optionalDate("day", given(command).day);
        check.done();
        return new Result(number, day);
    }

    private LocalDate day(Result result, LocalDate first) {
        LocalDate day = result.on() == null ? desk.today() : result.on();
        if (day.isAfter(desk.today()) || first != null && day.isBefore(first)) {
            new Check().wrong("day", "invoices.invoice.day").done();
        }
        return day;
    }

    private void requireNew(EntityManager em, String taxNumber) {
        String other = invoices.numbered(em, taxNumber);
        if (other != null) {
            throw new Conflict("invoices.invoice.number-taken").with("number", other);
        }
    }
}
