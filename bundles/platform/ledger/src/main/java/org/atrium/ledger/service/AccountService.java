package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.AccountRow;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.CreditUsed;
import org.atrium.ledger.api.EntryRow;
import org.atrium.ledger.api.Named;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.UseCredit;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.ReceiptStore;
import org.atrium.ledger.store.SearchStore;
import org.atrium.ledger.store.StatementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers what somebody owes (FE-07, F-69). */
@Component(service = AccountService.class)
public class AccountService {
    private static final int MOST_FOUND = 50;

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Audit audit;
    private final Events events;
    private final Books books;
    private final AccountStore accounts = new AccountStore();
    private final ReceiptStore receipts = new ReceiptStore();
    private final StatementStore statements = new StatementStore();
    private final SearchStore search = new SearchStore();

    /** Over the ledger's tables. */
    @Activate
    public AccountService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Audit audit,
            @Reference Events events) {
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        books = new Books(desk);
    }

    /** The account of a house and a debtor (default: who pays for it on that day). */
    public AccountView account(String houseId, String asOf, String debtor) {
        long house = Ids.parse(houseId, "registry.house.not-found");
        Check check = new Check();
        LocalDate day = check.optionalDate("asOf", asOf);
        Long named = check.optionalId("debtor", debtor);
        check.done();
        LocalDate shown = day == null ? desk.today() : day;
        return transactions.read(() -> unit.joined(em -> view(em, house, named, shown)));
    }

    /** Lets money that was paid ahead settle what is open, the oldest receipt first. */
    public AccountView useCredit(String houseId, UseCredit command) {
        long house = Ids.parse(houseId, "registry.house.not-found");
        Check check = new Check();
        Long named = check.optionalId("debtor", command == null ? null : command.debtor);
        String code = check.optionalText("entity", command == null ? null : command.entity, 10);
        check.done();
        return transactions.write(() -> unit.joined(em -> useCredit(em, house, named, code)));
    }

    private AccountView useCredit(EntityManager em, long house, Long named, String code) {
        LocalDate today = desk.today();
        books.houseName(em, house);
        long debtor = books.debtor(em, house, named, today);
        Account account = books.locked(em, house, debtor);
        desk.requireVersion(accounts.version(em, desk.project(), house, debtor) - 1);
        AccountView before = view(em, house, debtor, today);
        List<Long> entities =
                code == null
                        ? desk.entityCodes().keySet().stream().sorted().toList()
                        : List.of(desk.entity(code).id());
        entities.forEach(entity -> books.applyCredit(em, account.where(), entity, today));
        AccountView after = view(em, house, debtor, today);
        if (after.credit.amount.equals(before.credit.amount)) {
            throw new Conflict("ledger.account.no-credit")
                    .with("credit", before.credit.amount)
                    .with("open", before.balance.amount);
        }
        audit.record(
                "ledger.account",
                account.id(),
                "use-credit",
                Map.of("credit", before.credit),
                Map.of("credit", after.credit));
        events.publish("credit.used", 1, house, used(before, after, today));
        return after;
    }

    private static CreditUsed used(AccountView before, AccountView after, LocalDate on) {
        CreditUsed used = new CreditUsed();
        used.houseId = after.houseId;
        used.debtorId = after.debtor.id;
        used.amount = Money.parse(before.credit).minus(Money.parse(after.credit)).view();
        used.on = on;
        return used;
    }

    /** Accounts by part of a house's name, a customer's name or a phone number; 50 at most. */
    public Page<AccountRow> search(String words) {
        Check check = new Check();
        String wanted = check.text("q", words, 60);
        check.done();
        List<AccountRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                search.search(
                                                        em,
                                                        desk.project(),
                                                        wanted,
                                                        desk.today(),
                                                        MOST_FOUND)));
        return Page.of(rows, new PageRequest(MOST_FOUND, null), r -> r.houseId);
    }

    private AccountView view(EntityManager em, long house, Long named, LocalDate day) {
        AccountView view = new AccountView();
        view.houseId = Ids.print(house);
        view.houseName = books.houseName(em, house);
        long debtor = books.debtor(em, house, named, day);
        view.debtor = new Named();
        view.debtor.id = Ids.print(debtor);
        view.debtor.name = accounts.customerName(em, desk.project(), debtor);
        view.asOf = day;
        view.version = accounts.version(em, desk.project(), house, debtor);
        Account account = accounts.find(em, desk.project(), house, debtor);
        view.open = account == null ? List.of() : open(em, account, day);
        Money late =
                account == null
                        ? Money.ZERO
                        : books.lateFees().beside(em, account.where(), view.open, day);
        view.entries =
                account == null
                        ? List.of()
                        : statements.entries(em, desk.project(), account.id(), day);
        Money balance = sum(view.entries.stream().map((EntryRow e) -> e.amount).toList());
        Money open = sum(view.open.stream().map((OpenChargeRow c) -> c.open).toList());
        view.balance = balance.view();
        view.credit = open.minus(balance).view();
        view.lateFee = late.view();
        boolean present = account != null && !day.isBefore(desk.today());
        view.kept = present ? receipts.kept(em, desk.project(), account.id()) : List.of();
        view.toPay =
                view.kept.stream()
                        .map(k -> idle(k, view.open))
                        .reduce(balance.plus(late), Money::plus)
                        .view();
        return view;
    }

    /** What of the kept money nothing is open for. */
    private static Money idle(AccountView.Kept kept, List<OpenChargeRow> open) {
        Money owed =
                sum(
                        open.stream()
                                .filter(c -> c.item.equals(kept.item))
                                .map((OpenChargeRow c) -> c.open)
                                .toList());
        Money left = Money.parse(kept.amount).minus(owed);
        return left.signum() > 0 ? left : Money.ZERO;
    }

    private List<OpenChargeRow> open(EntityManager em, Account account, LocalDate day) {
        return statements.open(em, desk.project(), account.id(), day, desk.entityCodes());
    }

    private static Money sum(List<MoneyView> amounts) {
        return amounts.stream().map(Money::parse).reduce(Money.ZERO, Money::plus);
    }
}
