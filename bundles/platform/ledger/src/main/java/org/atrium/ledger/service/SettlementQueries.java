package org.atrium.ledger.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.SettlementDayRow;
import org.atrium.ledger.api.SettlementLineRow;
import org.atrium.ledger.api.SettlementView;
import org.atrium.ledger.domain.LineState;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Settlement.State;
import org.atrium.ledger.store.SettlementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settlement files, their rows, and days of channels. */
@Component(service = SettlementQueries.class)
public class SettlementQueries {
    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 30;

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final SettlementStore store = new SettlementStore();

    /** Over the ledger's tables. */
    @Activate
    public SettlementQueries(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
    }

    /** A file. */
    public SettlementView get(String id) {
        long key = Ids.parse(id, Settlements.NOT_FOUND);
        return transactions.read(
                () ->
                        unit.joined(
                                em -> {
                                    new Settlements(desk).found(em, key);
                                    return store.shown(em, desk.project(), key);
                                }));
    }

    /** What a list of files is narrowed to, as sent; null means all. */
    public record Wanted(String method, String state, String from, String to) {}

    /** Files, newest first. */
    public Page<SettlementView> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        PaymentMethod method = check.optionalChoice("method", wanted.method(), PaymentMethod.class);
        State state = check.optionalChoice("state", wanted.state(), State.class);
        SettlementStore.Filter filter =
                new SettlementStore.Filter(
                        method == null ? null : method.name(),
                        state == null ? null : state.name(),
                        check.optionalDate("from", wanted.from()),
                        check.optionalDate("to", wanted.to()));
        check.done();
        List<SettlementView> rows =
                transactions.read(
                        () -> unit.joined(em -> store.list(em, desk.project(), filter, page)));
        return Page.of(rows, page, r -> r.id);
    }

    /** Rows of a file, in its order; {@code open} leaves those that wait for somebody. */
    public Page<SettlementLineRow> lines(
            String id, String state, Boolean open, String reference, PageRequest page) {
        long key = Ids.parse(id, Settlements.NOT_FOUND);
        Check check = new Check();
        LineState of = check.optionalChoice("state", state, LineState.class);
        SettlementStore.LineFilter filter =
                new SettlementStore.LineFilter(
                        of == null ? null : of.name(),
                        open,
                        check.optionalText("reference", reference, 100));
        check.done();
        List<SettlementLineRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em -> {
                                            new Settlements(desk).found(em, key);
                                            return store.lines(em, key, filter, page);
                                        }));
        return Page.of(rows, page, r -> r.id);
    }

    /** Days and channels with money in the books or a file; the last 30 days by default. */
    public List<SettlementDayRow> days(String from, String to) {
        Check check = new Check();
        LocalDate last = check.optionalDate("to", to);
        LocalDate end = last == null ? desk.today() : last;
        LocalDate first = check.optionalDate("from", from);
        LocalDate begin = first == null ? end.minusDays(USUAL_DAYS) : first;
        if (ChronoUnit.DAYS.between(begin, end) > MOST_DAYS) {
            check.wrong("from", "ledger.settlement.too-long");
        }
        check.done();
        return transactions.read(
                () -> unit.joined(em -> store.days(em, desk.project(), begin, end)));
    }
}
