package org.atrium.invoices.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceRow;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.PreviewView;
import org.atrium.invoices.api.RequestInvoice;
import org.atrium.invoices.api.ToIssueRow;
import org.atrium.invoices.domain.Buyer;
import org.atrium.invoices.domain.Invoice;
import org.atrium.invoices.domain.InvoiceState;
import org.atrium.invoices.store.InvoiceStore;
import org.atrium.invoices.store.LineStore;
import org.atrium.invoices.store.Totals;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.PaidReceipt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for tax invoices of receipts and shows them (FE-07, flows.md 6.6). */
@Component(service = InvoiceService.class)
public class InvoiceService {
    /** Id of the function, which the ledger's holds name. */
    static final String FUNCTION = "invoices";

    private static final String NOT_FOUND = "invoices.invoice.not-found";

    private final Transactions transactions;
    private final InvoicesUnit unit;
    private final Desk desk;
    private final Ledger ledger;
    private final Numbering numbering;
    private final Audit audit;
    private final Submissions submissions;
    private final InvoiceReader reader;
    private final InvoiceStore invoices = new InvoiceStore();
    private final LineStore lines = new LineStore();

    /** Over the tables of invoices. */
    @Activate
    public InvoiceService(
            @Reference Transactions transactions,
            @Reference InvoicesUnit unit,
            @Reference Desk desk,
            @Reference Ledger ledger,
            @Reference Numbering numbering,
            @Reference Audit audit,
            @Reference Submissions submissions) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.ledger = ledger;
        this.numbering = numbering;
        this.audit = audit;
        this.submissions = submissions;
        reader = new InvoiceReader(desk);
    }

    /** What the invoice of a receipt would say today; nothing is written. */
    public PreviewView preview(String receiptId) {
        Check check = new Check();
        Long receipt = check.id("receiptId", receiptId);
        check.done();
        return transactions.read(() -> unit.joined(em -> preview(em, ledger.paid(receipt))));
    }

    /**
     * Asks for the invoice of all that a receipt pays and that stands on no live invoice yet. The
     * receipt is held from now on.
     *
     * @throws InvalidInput {@code invoices.invoice.key-required} without an Idempotency-Key, {@code
     *     invoices.buyer.tax-id}
     * @throws Conflict {@code invoices.invoice.nothing-left}, {@code invoices.item.no-tax}, {@code
     *     invoices.seller.no-tax-id}, {@code ledger.receipt.already-reversed}
     */
    public InvoiceView request(RequestInvoice command) {
        Check check = new Check();
        Long receipt = check.id("receiptId", command.receiptId);
        Buyer buyer = InvoiceReader.buyer(check, command.buyer);
        check.done();
        if (!desk.hasKey()) {
            throw new InvalidInput("invoices.invoice.key-required");
        }
        return transactions.write(() -> unit.joined(em -> request(em, receipt, buyer)));
    }

    /** An invoice. */
    public InvoiceView get(String id) {
        long wanted = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, wanted)));
    }

    /**
     * Which invoices a list shows; null means all.
     *
     * @param state of the invoice
     * @param from first day of the request
     * @param to last day of the request
     * @param words in the numbers or the buyer's name
     */
    public record Wanted(String state, String receiptId, String from, String to, String words) {}

    /** Invoices, newest first. */
    public Page<InvoiceRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        InvoiceState state = check.optionalChoice("state", wanted.state(), InvoiceState.class);
        InvoiceStore.Filter filter =
                new InvoiceStore.Filter(
                        state == null ? null : state.name(),
                        check.optionalId("receiptId", wanted.receiptId()),
                        check.optionalDate("from", wanted.from()),
                        check.optionalDate("to", wanted.to()),
                        check.optionalText("q", wanted.words(), 100));
        check.done();
        List<InvoiceRow> rows =
                transactions.read(
                        () -> unit.joined(em -> invoices.list(em, desk.project(), filter, page)));
        return Page.of(rows, page, r -> r.id);
    }

    /** Lines of what waits to be issued, the oldest first. */
    public Page<ToIssueRow> toIssue(PageRequest page) {
        if (page.after() != null && !page.after().matches("\\d{1,18}-\\d{1,9}")) {
            throw new InvalidInput("invoices.invoice.page");
        }
        List<ToIssueRow> rows =
                transactions.read(() -> unit.joined(em -> lines.toIssue(em, desk.project(), page)));
        return Page.of(rows, page, r -> r.id);
    }

    private PreviewView preview(EntityManager em, PaidReceipt receipt) {
        InvoiceReader.Invoiceable found =
                reader.lines(receipt, invoices.invoiced(em, receipt.id()));
        LegalEntity seller = desk.entity(receipt.entityId());
        Totals totals = Totals.of(found.lines());
        PreviewView view = new PreviewView();
        view.receiptId = Ids.print(receipt.id());
        view.receiptNumber = receipt.number();
        view.seller = seller.name();
        view.sellerTaxId = seller.taxId();
        BuyerView last = invoices.lastBuyer(em, desk.project(), receipt.debtorId());
        view.buyer =
                last != null ? last : invoices.customer(em, desk.project(), receipt.debtorId());
        view.lines = found.lines().stream().map(InvoiceReader::row).toList();
        view.leftOut = found.leftOut().view();
        view.net = totals.net().view();
        view.tax = totals.tax().view();
        view.gross = totals.gross().view();
        return view;
    }

    private InvoiceView request(EntityManager em, long receiptId, Buyer buyer) {
        PaidReceipt receipt = ledger.lockPaid(receiptId);
        InvoiceReader.Invoiceable found = reader.lines(receipt, invoices.invoiced(em, receiptId));
        if (found.lines().isEmpty() && !receipt.reversed()) {
            throw new Conflict("invoices.invoice.nothing-left").with("number", receipt.number());
        }
        LegalEntity seller = desk.entity(receipt.entityId());
        if (seller.taxId() == null) {
            throw new Conflict("invoices.seller.no-tax-id").with("name", seller.name());
        }
        String number = numbering.next("INV");
        ledger.holdReceipt(receiptId, FUNCTION, number);
        InvoiceStore.Request request =
                new InvoiceStore.Request(
                        desk.id(), desk.project(), number, desk.today(), desk.name(), desk.now());
        invoices.add(em, request, receipt, seller, buyer, found.lines());
        Invoice added = invoices.find(em, desk.project(), request.id());
        submissions.open(em, added, seller.taxId());
        InvoiceView view = view(em, request.id());
        audit.record("invoices.invoice", request.id(), "request", null, summary(view));
        return view;
    }

    /** As shown; refused where the project has no such invoice. */
    InvoiceView view(EntityManager em, long id) {
        InvoiceView view = invoices.view(em, desk.project(), id);
        if (view == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        view.lines = lines.of(em, id);
        view.submissions = submissions.of(em, id);
        view.provided = submissions.serves(view.sellerTaxId);
        return view;
    }

    /** The invoice, with its receipt locked until the end of the transaction. */
    Invoice locked(EntityManager em, String id) {
        Invoice invoice = invoices.find(em, desk.project(), Ids.parse(id, NOT_FOUND));
        if (invoice == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        ledger.lockPaid(invoice.receiptId());
        em.refresh(invoice);
        desk.requireVersion(invoice.version());
        return invoice;
    }

    /** What the audit trail keeps of it. */
    static Map<String, Object> summary(InvoiceView view) {
        return Map.of("number", view.number, "state", view.state, "gross", view.gross.amount);
    }
}
