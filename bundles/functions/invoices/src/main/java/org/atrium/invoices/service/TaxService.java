package org.atrium.invoices.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.invoices.api.TaxRow;
import org.atrium.invoices.store.LineStore;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Output tax by month and rate. */
@Component(service = TaxService.class)
public class TaxService {
    private static final int MOST_MONTHS = 60;

    private final Transactions transactions;
    private final InvoicesUnit unit;
    private final Desk desk;
    private final LineStore lines = new LineStore();

    /** Over the tables of invoices. */
    @Activate
    public TaxService(
            @Reference Transactions transactions,
            @Reference InvoicesUnit unit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
    }

    /**
     * The months between two days, by month and rate; without days the present year.
     *
     * @param from first day
     * @param to last day
     */
    public Page<TaxRow> report(String from, String to, PageRequest page) {
        Check check = new Check();
        LocalDate first = check.optionalDate("from", from);
        LocalDate last = check.optionalDate("to", to);
        LocalDate end = last == null ? desk.today() : last;
        LocalDate start = first == null ? end.withDayOfYear(1) : first;
        if (end.isBefore(start) || end.isAfter(start.plusMonths(MOST_MONTHS))) {
            check.wrong("to", "invoices.tax.days");
        }
        check.done();
        List<LineStore.Taxed> taxed =
                transactions.read(
                        () -> unit.joined(em -> lines.taxed(em, desk.project(), start, end)));
        List<TaxRow> rows =
                rows(taxed).stream()
                        .filter(row -> page.after() == null || row.id.compareTo(page.after()) > 0)
                        .limit(page.fetch())
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    private static List<TaxRow> rows(List<LineStore.Taxed> taxed) {
        Map<String, TaxRow> rows = new TreeMap<>();
        for (LineStore.Taxed each : taxed) {
            String month = YearMonth.from(each.day()).toString();
            TaxRow row = rows.computeIfAbsent(month + "-" + each.percent(), TaxService::empty);
            row.month = month;
            row.ratePercent = each.percent();
            row.net = plus(row.net.amount, each.net(), each.red());
            row.tax = plus(row.tax.amount, each.tax(), each.red());
            row.gross = plus(row.gross.amount, each.gross(), each.red());
            if (each.red()) {
                row.red = Money.of(row.red.amount).plus(each.gross()).view();
            }
        }
        return List.copyOf(rows.values());
    }

    private static MoneyView plus(String sum, Money amount, boolean red) {
        return Money.of(sum).plus(red ? amount.negated() : amount).view();
    }

    private static TaxRow empty(String id) {
        TaxRow row = new TaxRow();
        row.id = id;
        row.net = Money.ZERO.view();
        row.tax = Money.ZERO.view();
        row.gross = Money.ZERO.view();
        row.red = Money.ZERO.view();
        return row;
    }
}
