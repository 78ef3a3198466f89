package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Named;
import org.atrium.ledger.api.StatementRow;
import org.atrium.ledger.api.StatementView;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.PeriodStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of account over a period, of a house or of all houses of a payer (FE-07, F-69). */
@Component(service = StatementService.class)
public class StatementService {
    private static final String NO_DEBTOR = "ledger.account.unknown-debtor";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Messages messages;
    private final Books books;
    private final AccountStore accounts = new AccountStore();
    private final PeriodStore periods = new PeriodStore();

    /** Over the ledger's tables. */
    @Activate
    public StatementService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Messages messages) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.messages = messages;
        books = new Books(desk);
    }

    /**
     * What is asked for, as sent.
     *
     * @param houseId null for all houses of the debtor
     * @param debtor null for who pays for the house on the last day
     * @param from first day; null for the first of the last day's year
     * @param to last day, included; null for today
     * @param entity code of a legal entity; null for all
     */
    public record Wanted(String houseId, String debtor, String from, String to, String entity) {}

    /**
     * The statement. In a sheet the first line is the opening, the last one the closing balance.
     *
     * @throws InvalidInput without house and debtor; {@code ledger.statement.period} where the last
     *     day is before the first
     * @throws NotFound where the project has no such house or customer
     */
    public StatementView statement(Wanted wanted, PageRequest page) {
        Check check = new Check();
        Long house = check.optionalId("houseId", wanted.houseId());
        Long debtor = check.optionalId("debtor", wanted.debtor());
        LocalDate from = check.optionalDate("from", wanted.from());
        LocalDate to = check.optionalDate("to", wanted.to());
        String entity = check.optionalText("entity", wanted.entity(), 10);
        if (house == null && debtor == null) {
            check.missing("houseId");
        }
        LocalDate last = to == null ? desk.today() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (first.isAfter(last)) {
            check.wrong("from", "ledger.statement.period");
        }
        check.done();
        Asked asked = new Asked(house, debtor, first, last, entity);
        return transactions.read(() -> unit.joined(em -> view(em, asked, page)));
    }

    private record Asked(Long house, Long debtor, LocalDate first, LocalDate last, String entity) {}

    private StatementView view(EntityManager em, Asked asked, PageRequest page) {
        Named house = asked.house() == null ? null : house(em, asked.house());
        long debtor =
                house == null
                        ? asked.debtor()
                        : books.debtor(em, asked.house(), asked.debtor(), asked.last());
        Named customer = customer(em, debtor);
        PeriodStore.Period period = period(asked, debtor, page.after());
        PeriodStore.Lines read = periods.read(em, period, page.fetch(), desk.entityCodes());
        Money closing = read.opening().plus(read.charged()).minus(read.paid());
        List<StatementRow> rows = new ArrayList<>();
        read.lines().forEach(line -> rows.add(worded(line)));
        if (page.limit() == PageRequest.EXPORT_ROWS) {
            rows.add(0, edge("OPENING_BALANCE", asked.first(), read.opening()));
            rows.add(edge("CLOSING_BALANCE", asked.last(), closing));
        }
        StatementView view = new StatementView(Page.of(rows, page, row -> row.date + "|" + row.id));
        view.customer = customer;
        view.house = house;
        view.entity = asked.entity();
        view.from = asked.first();
        view.to = asked.last();
        view.opening = read.opening().view();
        view.charged = read.charged().view();
        view.paid = read.paid().view();
        view.closing = closing.view();
        return view;
    }

    private PeriodStore.Period period(Asked asked, long debtor, String after) {
        if (after != null && !after.matches("\\d{4}-\\d\\d-\\d\\d\\|\\d{1,18}")) {
            throw new InvalidInput("common.input.invalid").field("after", "common.field.id");
        }
        return new PeriodStore.Period(
                desk.project(),
                debtor,
                asked.house(),
                asked.entity() == null ? null : desk.entity(asked.entity()).id(),
                asked.first(),
                asked.last(),
                after == null ? asked.first() : LocalDate.parse(after.substring(0, 10)),
                after == null ? 0 : Long.parseLong(after.substring(11)));
    }

    private Named house(EntityManager em, long id) {
        return named(id, books.houseName(em, id));
    }

    private Named customer(EntityManager em, long id) {
        String name = accounts.customerName(em, desk.project(), id);
        if (name == null) {
            throw new NotFound(NO_DEBTOR).with("id", id);
        }
        return named(id, name);
    }

    private static Named named(long id, String name) {
        Named named = new Named();
        named.id = Ids.print(id);
        named.name = name;
        return named;
    }

    private StatementRow worded(PeriodStore.Line line) {
        StatementRow row = line.row();
        String kind = text("ledger.statement.kind." + row.kind);
        String item = line.items() == null ? "" : item(line);
        boolean charge = "CHARGE".equals(row.kind) && !item.isEmpty();
        row.text = charge ? item : (kind + " " + item).strip();
        return row;
    }

    private String item(PeriodStore.Line line) {
        if ("*".equals(line.items())) {
            return text("ledger.statement.several");
        }
        String code = "ledger.paper.item." + line.items();
        String words = text(code);
        String item = words.equals(code) ? line.items() : words;
        String period = line.period() == null ? "" : " " + line.period();
        String note = line.note() == null ? "" : " " + line.note();
        return item + period + note;
    }

    private StatementRow edge(String kind, LocalDate day, Money balance) {
        StatementRow row = new StatementRow();
        row.kind = kind;
        row.date = day;
        row.text = text("ledger.statement.kind." + kind);
        row.balance = balance.view();
        return row;
    }

    private String text(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
