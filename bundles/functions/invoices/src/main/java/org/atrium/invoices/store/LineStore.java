package org.atrium.invoices.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.invoices.api.InvoiceLineRow;
import org.atrium.invoices.api.ToIssueRow;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Lines of invoices: one by one, what waits to be issued, and added up. */
public class LineStore {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What was issued, or taken off by red invoices, on one day at one rate. */
    public record Taxed(
            LocalDate day, boolean red, String percent, Money net, Money tax, Money gross) {}

    /** Lines of an invoice, in order. */
    public List<InvoiceLineRow> of(EntityManager em, long invoice) {
        return SqlQuery.sql(
                        "SELECT CHARGE_ID, ITEM, PERIOD, PART, TAX_CODE, TAX_NAME, RATE,"
                                + " EXEMPT_GROUND, NET, TAX, GROSS FROM INVOICES.INVOICE_LINE"
                                + " WHERE INVOICE_ID = ? ORDER BY LINE_NO",
                        invoice)
                .list(em, LineStore::line);
    }

    /**
     * Lines of what waits to be issued by file, the oldest first; a page begins after an invoice's
     * id. What is on its way to the provider is not among them.
     */
    public List<ToIssueRow> toIssue(EntityManager em, long project, PageRequest page) {
        String[] after = (page.after() == null ? "0-0" : page.after()).split("-");
        long invoice = Long.parseLong(after[0]);
        return SqlQuery.sql(
                        "SELECT i.ID, l.LINE_NO, i.NUMBER, i.SELLER_NAME, i.SELLER_TAX_ID,"
                                + " i.BUYER_NAME, i.BUYER_TAX_ID, i.BUYER_ADDRESS, i.BUYER_BANK,"
                                + " i.BUYER_CONTACT, l.TAX_CODE, l.TAX_NAME, l.PERIOD, l.RATE,"
                                + " l.EXEMPT_GROUND, l.NET, l.TAX, l.GROSS"
                                + " FROM INVOICES.INVOICE i JOIN INVOICES.INVOICE_LINE l"
                                + " ON l.INVOICE_ID = i.ID WHERE i.PROJECT_ID = ?"
                                + " AND i.STATE = 'REQUESTED' AND NOT EXISTS (SELECT 1"
                                + " FROM INVOICES.SUBMISSION s WHERE s.INVOICE_ID = i.ID"
                                + " AND s.DUE_AT IS NOT NULL)",
                        project)
                .add(
                        "AND (i.ID > ? OR i.ID = ? AND l.LINE_NO > ?)",
                        invoice,
                        invoice,
                        Integer.parseInt(after[1]))
                .add("ORDER BY i.ID, l.LINE_NO")
                .list(em, page.fetch(), LineStore::waiting);
    }

    /** What was issued and what was taken off between two days, both included. */
    public List<Taxed> taxed(EntityManager em, long project, LocalDate from, LocalDate to) {
        return SqlQuery.sql(sums("ISSUED_ON", "''"), project, from, to)
                .add("UNION ALL " + sums("RED_ON", "'R'"), project, from, to)
                .list(
                        em,
                        r ->
                                new Taxed(
                                        r.date(0),
                                        "R".equals(r.text(1)),
                                        percent(r.decimal(2)),
                                        r.money(3),
                                        r.money(4),
                                        r.money(5)));
    }

    private static String sums(String day, String mark) {
        return "SELECT i."
                + day
                + ", "
                + mark
                + ", l.RATE, SUM(l.NET), SUM(l.TAX), SUM(l.GROSS) FROM INVOICES.INVOICE i"
                + " JOIN INVOICES.INVOICE_LINE l ON l.INVOICE_ID = i.ID WHERE i.PROJECT_ID = ?"
                + " AND i."
                + day
                + " >= ? AND i."
                + day
                + " <= ? GROUP BY i."
                + day
                + ", l.RATE";
    }

    /** A rate such as 0.0600 as percent, such as {@code 6}. */
    public static String percent(BigDecimal rate) {
        return rate.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private static InvoiceLineRow line(SqlRow r) {
        InvoiceLineRow row = new InvoiceLineRow();
        row.chargeId = r.id(0);
        row.item = r.text(1);
        row.period = r.text(2);
        row.part = r.text(3);
        row.taxCode = r.text(4);
        row.taxName = r.text(5);
        row.ratePercent = percent(r.decimal(6));
        row.exemptGround = r.text(7);
        row.net = r.moneyView(8);
        row.tax = r.moneyView(9);
        row.gross = r.moneyView(10);
        return row;
    }

    private static ToIssueRow waiting(SqlRow r) {
        ToIssueRow row = new ToIssueRow();
        row.id = r.id(0) + "-" + r.number(1);
        row.number = r.text(2);
        row.sellerName = r.text(3);
        row.sellerTaxId = r.text(4);
        row.buyerName = r.text(5);
        row.buyerTaxId = r.text(6);
        row.buyerAddress = r.text(7);
        row.buyerBank = r.text(8);
        row.buyerContact = r.text(9);
        row.taxCode = r.text(10);
        row.taxName = r.text(11);
        row.period = r.text(12);
        row.ratePercent = percent(r.decimal(13));
        row.exemptGround = r.text(14);
        row.net = r.moneyView(15);
        row.tax = r.moneyView(16);
        row.gross = r.moneyView(17);
        return row;
    }
}
