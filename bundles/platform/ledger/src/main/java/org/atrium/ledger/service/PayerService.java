package org.atrium.ledger.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Named;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.PayerRow;
import org.atrium.ledger.api.PayerView;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.PayerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Payer accounts beside house accounts: what one debtor owes over all his houses. */
@Component(service = PayerService.class)
public class PayerService {
    private static final String NOT_FOUND = "ledger.account.unknown-debtor";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Books books;
    private final AccountStore accounts = new AccountStore();
    private final PayerStore payers = new PayerStore();

    /** Over the ledger's tables. */
    @Activate
    public PayerService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        books = new Books(desk);
    }

    /** Debtors who owe or have paid ahead, who owes most first. */
    public Page<PayerRow> list(String q, PageRequest page) {
        Check check = new Check();
        String words = check.optionalText("q", q, 60);
        check.done();
        PayerStore.Filter filter = placed(words, page.after());
        List<PayerRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                payers.list(
                                                        em, desk.project(), filter, page.fetch())));
        return Page.of(rows, page, r -> r.open.amount + "|" + r.customerId);
    }

    /** The payer account of a customer. */
    public PayerView get(String customerId) {
        long customer = Ids.parse(customerId, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, customer)));
    }

    private PayerView view(EntityManager em, long customer) {
        String name = accounts.customerName(em, desk.project(), customer);
        if (name == null) {
            throw new NotFound(NOT_FOUND).with("id", customer);
        }
        PayerView view = new PayerView();
        view.customer = new Named();
        view.customer.id = Ids.print(customer);
        view.customer.name = name;
        view.houses = payers.houses(em, desk.project(), customer);
        view.charges = payers.charges(em, desk.project(), customer, desk.entityCodes());
        Money open = Money.ZERO;
        Money credit = Money.ZERO;
        Money late = Money.ZERO;
        for (PayerView.HouseSum house : view.houses) {
            late = late.plus(lateFees(em, customer, house.houseId, view.charges));
            open = open.plus(Money.parse(house.open));
            credit = credit.plus(Money.parse(house.credit));
        }
        view.open = open.view();
        view.credit = credit.view();
        view.balance = open.minus(credit).view();
        view.lateFee = late.view();
        String own = desk.entity(null).code();
        view.toPay =
                view.charges.stream()
                        .filter(c -> own.equals(c.charge.entity))
                        .map(c -> Money.parse(c.charge.open))
                        .reduce(late, Money::plus)
                        .view();
        return view;
    }

    private Money lateFees(
            EntityManager em, long customer, String house, List<PayerView.PayerCharge> charges) {
        Account account = accounts.find(em, desk.project(), Long.parseLong(house), customer);
        List<OpenChargeRow> open =
                charges.stream().filter(c -> c.houseId.equals(house)).map(c -> c.charge).toList();
        return books.lateFees().beside(em, account.where(), open, desk.today());
    }

    private static PayerStore.Filter placed(String words, String after) {
        if (after == null) {
            return new PayerStore.Filter(words, null, 0);
        }
        if (!after.matches("\\d{1,13}\\.\\d\\d\\|\\d{1,18}")) {
            throw new InvalidInput("common.input.invalid").field("after", "common.field.id");
        }
        int bar = after.indexOf('|');
        return new PayerStore.Filter(
                words, Money.of(after.substring(0, bar)), Long.parseLong(after.substring(bar + 1)));
    }
}
