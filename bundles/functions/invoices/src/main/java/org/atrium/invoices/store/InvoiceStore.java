package org.atrium.invoices.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceRow;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.domain.Buyer;
import org.atrium.invoices.domain.Invoice;
import org.atrium.invoices.domain.InvoiceLine;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.PaidReceipt;

/** Invoices with their lines. */
public class InvoiceStore {
    /** States in which the money stands on the invoice. */
    static final String LIVE = "('REQUESTED', 'ISSUED', 'RED_REQUESTED')";

    private static final String ROW =
            "SELECT ID, NUMBER, STATE, RECEIPT_NO, BUYER_NAME, BUYER_TAX_ID, NET, TAX, GROSS,"
                    + " TAX_NUMBER, ISSUED_ON, RED_NUMBER, REQUESTED_ON, REQUESTED_BY";
    private static final String VIEW =
            ROW
                    + ", RECEIPT_ID, SELLER_NAME, SELLER_TAX_ID, BUYER_KIND, BUYER_ADDRESS,"
                    + " BUYER_BANK, BUYER_CONTACT, REASON, RED_REASON, RED_ON, VERSION";

    /** Which invoices a list shows; null means all. */
    public record Filter(String state, Long receipt, LocalDate from, LocalDate to, String words) {}

    /**
     * What is asked for.
     *
     * @param id of the invoice
     * @param project that asks
     * @param number of the request
     * @param on business date
     * @param by name of who asks
     * @param at when
     */
    public record Request(
            long id, long project, String number, LocalDate on, String by, Instant at) {}

    /** What of a receipt stands on live invoices, by charge; it must be locked. */
    public Map<Long, Money> invoiced(EntityManager em, long receipt) {
        Map<Long, Money> found = new HashMap<>();
        SqlQuery.sql(
                        "SELECT l.CHARGE_ID, SUM(l.GROSS) FROM INVOICES.INVOICE i"
                                + " JOIN INVOICES.INVOICE_LINE l ON l.INVOICE_ID = i.ID"
                                + " WHERE i.RECEIPT_ID = ? AND i.STATE IN "
                                + LIVE
                                + " GROUP BY l.CHARGE_ID",
                        receipt)
                .list(em, r -> found.put(r.number(0), r.money(1)));
        return found;
    }

    /** Adds a request; of two that were made at once from the same state, one is refused. */
    public void add(
            EntityManager em,
            Request request,
            PaidReceipt receipt,
            LegalEntity seller,
            Buyer buyer,
            List<InvoiceLine> lines) {
        long round =
                SqlQuery.sql(
                                "SELECT COUNT(*) FROM INVOICES.INVOICE WHERE RECEIPT_ID = ?",
                                receipt.id())
                        .one(em, r -> r.number(0));
        Totals totals = Totals.of(lines);
        SqlQuery.sql(
                        "INSERT INTO INVOICES.INVOICE (ID, PROJECT_ID, NUMBER, RECEIPT_ID,"
                                + " ROUND_NO, RECEIPT_NO, HOUSE_ID, CUSTOMER_ID, ENTITY_ID,"
                                + " SELLER_NAME, SELLER_TAX_ID, BUYER_KIND, BUYER_NAME,"
                                + " BUYER_TAX_ID, BUYER_ADDRESS, BUYER_BANK, BUYER_CONTACT, NET,"
                                + " TAX, GROSS, STATE, REQUESTED_ON, REQUESTED_BY, REQUESTED_AT,"
                                + " VERSION) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, 0)",
                        request.id(),
                        request.project(),
                        request.number(),
                        receipt.id(),
                        round + 1,
                        receipt.number(),
                        receipt.houseId(),
                        receipt.debtorId(),
                        receipt.entityId(),
                        seller.name(),
                        seller.taxId(),
                        buyer.kind(),
                        buyer.name(),
                        buyer.taxId(),
                        buyer.address(),
                        buyer.bank(),
                        buyer.contact(),
                        totals.net(),
                        totals.tax(),
                        totals.gross(),
                        request.on(),
                        request.by(),
                        request.at())
                .execute(em);
        for (int i = 0; i < lines.size(); i++) {
            addLine(em, request, i + 1, lines.get(i));
        }
    }

    private static void addLine(EntityManager em, Request request, int no, InvoiceLine line) {
        SqlQuery.sql(
                        "INSERT INTO INVOICES.INVOICE_LINE (INVOICE_ID, LINE_NO, PROJECT_ID,"
                                + " CHARGE_ID, ITEM, PERIOD, PART, TAX_CODE, TAX_NAME, RATE,"
                                + " EXEMPT_GROUND, NET, TAX, GROSS)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        request.id(),
                        no,
                        request.project(),
                        line.chargeId(),
                        line.item(),
                        line.period(),
                        line.part(),
                        line.rule().code(),
                        line.rule().name(),
                        line.rule().rate(),
                        line.rule().ground(),
                        line.net(),
                        line.tax(),
                        line.gross())
                .execute(em);
    }

    /** The invoice; null where the project has no such invoice. */
    public Invoice find(EntityManager em, long project, long id) {
        return first(
                em.createQuery(
                                "SELECT i FROM Invoice i WHERE i.projectId = :project"
                                        + " AND i.id = :id",
                                Invoice.class)
                        .setParameter("project", project)
                        .setParameter("id", id));
    }

    /** By the number of its request; without one by that of the tax bureau. Null for none. */
    public Invoice find(EntityManager em, long project, String number, String taxNumber) {
        String by = number == null ? "taxNumber" : "number";
        return first(
                em.createQuery(
                                "SELECT i FROM Invoice i WHERE i.projectId = :project AND i."
                                        + by
                                        + " = :number",
                                Invoice.class)
                        .setParameter("project", project)
                        .setParameter("number", number == null ? taxNumber : number));
    }

    private static Invoice first(TypedQuery<Invoice> query) {
        return query.getResultList().stream().findFirst().orElse(null);
    }

    /** The number of the request that has this number of the tax bureau; null for none. */
    public String numbered(EntityManager em, String taxNumber) {
        return SqlQuery.sql(
                        "SELECT MIN(NUMBER) FROM INVOICES.INVOICE"
                                + " WHERE TAX_NUMBER = ? OR RED_NUMBER = ?",
                        taxNumber,
                        taxNumber)
                .one(em, r -> r.text(0));
    }

    /** The buyer of a customer's last invoice; null for none. */
    public BuyerView lastBuyer(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT BUYER_KIND, BUYER_NAME, BUYER_TAX_ID, BUYER_ADDRESS, BUYER_BANK,"
                                + " BUYER_CONTACT FROM INVOICES.INVOICE WHERE ID = (SELECT MAX(ID)"
                                + " FROM INVOICES.INVOICE WHERE PROJECT_ID = ?"
                                + " AND CUSTOMER_ID = ?)",
                        project,
                        customer)
                .one(em, r -> buyer(r, 0, 1, 2, 3));
    }

    /** The customer as a buyer. */
    public BuyerView customer(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT KIND, NAME FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ?"
                                + " AND ID = ?",
                        project,
                        customer)
                .one(
                        em,
                        r -> {
                            BuyerView buyer = new BuyerView();
                            buyer.kind = r.text(0);
                            buyer.name = r.text(1);
                            return buyer;
                        });
    }

    /** As shown, without its lines; null where the project has no such invoice. */
    public InvoiceView view(EntityManager em, long project, long id) {
        return SqlQuery.sql(VIEW + " FROM INVOICES.INVOICE WHERE PROJECT_ID = ?", project)
                .add("AND ID = ?", id)
                .one(em, InvoiceStore::view);
    }

    /** One page, newest first. */
    public List<InvoiceRow> list(EntityManager em, long project, Filter filter, PageRequest page) {
        SqlQuery query =
                SqlQuery.sql(ROW + " FROM INVOICES.INVOICE WHERE PROJECT_ID = ?", project)
                        .add("AND ID < ?", page.afterId(Long.MAX_VALUE))
                        .addIf("AND STATE = ?", filter.state())
                        .addIf("AND RECEIPT_ID = ?", filter.receipt())
                        .addIf("AND REQUESTED_ON >= ?", filter.from())
                        .addIf("AND REQUESTED_ON <= ?", filter.to());
        if (filter.words() != null) {
            String like = SqlQuery.anywhere(filter.words());
            query.add(
                    "AND (NUMBER LIKE ? ESCAPE '!' OR RECEIPT_NO LIKE ? ESCAPE '!'"
                            + " OR BUYER_NAME LIKE ? ESCAPE '!' OR TAX_NUMBER LIKE ? ESCAPE '!')",
                    like,
                    like,
                    like,
                    like);
        }
        return query.add("ORDER BY ID DESC").list(em, page.fetch(), r -> row(r, new InvoiceRow()));
    }

    private static InvoiceView view(SqlRow r) {
        InvoiceView view = row(r, new InvoiceView());
        view.receiptId = r.id(14);
        view.seller = r.text(15);
        view.sellerTaxId = r.text(16);
        view.buyer = buyer(r, 17, 4, 5, 18);
        view.reason = r.text(21);
        view.redReason = r.text(22);
        view.redOn = r.date(23);
        view.version = r.number(24);
        return view;
    }

    private static BuyerView buyer(SqlRow r, int kind, int name, int taxId, int rest) {
        BuyerView buyer = new BuyerView();
        buyer.kind = r.text(kind);
        buyer.name = r.text(name);
        buyer.taxId = r.text(taxId);
        buyer.address = r.text(rest);
        buyer.bank = r.text(rest + 1);
        buyer.contact = r.text(rest + 2);
        return buyer;
    }

    private static <T extends InvoiceRow> T row(SqlRow r, T row) {
        row.id = r.id(0);
        row.number = r.text(1);
        row.state = r.text(2);
        row.receiptNumber = r.text(3);
        row.buyerName = r.text(4);
        row.buyerTaxId = r.text(5);
        row.net = r.moneyView(6);
        row.tax = r.moneyView(7);
        row.gross = r.moneyView(8);
        row.taxNumber = r.text(9);
        row.issuedOn = r.date(10);
        row.redNumber = r.text(11);
        row.requestedOn = r.date(12);
        row.requestedBy = r.text(13);
        return row;
    }
}
