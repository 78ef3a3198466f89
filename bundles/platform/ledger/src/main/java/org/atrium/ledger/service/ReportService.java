package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.ArrearsRow;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.ReceiptRow;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.store.CheckStore;
import org.atrium.ledger.store.ReceiptStore;
import org.atrium.ledger.store.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists over a whole project: receipts, arrears, and the check of the books. */
@Component(service = ReportService.class)
public class ReportService {
    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final ReportStore reports = new ReportStore();
    private final ReceiptStore receipts = new ReceiptStore();
    private final CheckStore checks = new CheckStore();

    /** Over the ledger's tables. */
    @Activate
    public ReportService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
    }

    /** What a list of receipts is narrowed to, as sent; null means all. */
    public record ReceiptFilter(
            String from, String to, String method, String houseId, String number, String state) {}

    /** Receipts, newest first. */
    public Page<ReceiptRow> receipts(ReceiptFilter wanted, PageRequest page) {
        Check check = new Check();
        PaymentMethod method = check.optionalChoice("method", wanted.method(), PaymentMethod.class);
        ReceiptStore.Filter filter =
                new ReceiptStore.Filter(
                        check.optionalDate("from", wanted.from()),
                        check.optionalDate("to", wanted.to()),
                        method == null ? null : method.name(),
                        check.optionalId("houseId", wanted.houseId()),
                        check.optionalText("number", wanted.number(), 40),
                        reversed(check, wanted.state()));
        check.done();
        List<ReceiptRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                receipts.list(
                                                        em,
                                                        desk.project(),
                                                        filter,
                                                        page,
                                                        desk.entityCodes())));
        return Page.of(rows, page, r -> r.id);
    }

    /** Accounts with charges past their due day, the oldest debt first. */
    public Page<ArrearsRow> arrears(String asOf, String building, String q, PageRequest page) {
        Check check = new Check();
        LocalDate given = check.optionalDate("asOf", asOf);
        String words = check.optionalText("q", q, 60);
        check.done();
        LocalDate day = given == null ? desk.today() : given;
        ReportStore.Arrears filter = placed(page.after(), day, building, words);
        List<ReportStore.Placed> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                reports.arrears(
                                                        em, desk.project(), filter, page.fetch())));
        List<ArrearsRow> shown = rows.stream().map(ReportStore.Placed::row).toList();
        int last = Math.min(rows.size(), page.limit()) - 1;
        return Page.of(shown, page, r -> r.oldestDue + "|" + rows.get(last).account());
    }

    /** Adds the books up again. */
    public CheckView check() {
        return transactions.read(() -> unit.joined(em -> checks.check(em, desk.project())));
    }

    private static ReportStore.Arrears placed(
            String after, LocalDate day, String building, String words) {
        if (after == null) {
            return new ReportStore.Arrears(day, building, words, LocalDate.of(1, 1, 1), 0);
        }
        if (!after.matches("\\d{4}-\\d\\d-\\d\\d\\|\\d{1,18}")) {
            throw new InvalidInput("common.input.invalid").field("after", "common.field.id");
        }
        LocalDate due = LocalDate.parse(after.substring(0, 10));
        return new ReportStore.Arrears(
                day, building, words, due, Long.parseLong(after.substring(11)));
    }

    private static Boolean reversed(Check check, String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        if (!state.matches("RECORDED|REVERSED")) {
            check.wrong("state", "ledger.receipt.unknown-state");
        }
        return "REVERSED".equals(state);
    }
}
