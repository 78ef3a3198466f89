package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.ChargeView;
import org.atrium.fees.api.CollectionRow;
import org.atrium.fees.api.ItemView;
import org.atrium.fees.api.PostCharge;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.store.CollectionStore;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single charges, charge items and what has come in (FE-07). */
@Component(service = FeeService.class)
public class FeeService {
    private static final Money LARGEST = Money.of("999999999.99");

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Ledger ledger;
    private final Desk desk;
    private final CollectionStore collection = new CollectionStore();

    /** Over the ledger. */
    @Activate
    public FeeService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Ledger ledger,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * Posts a charge by hand, owed to the property company.
     *
     * @throws InvalidInput {@code fees.charge.key-required} without an Idempotency-Key
     */
    public ChargeView charge(PostCharge command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Long debtor = check.optionalId("debtor", command.debtor);
        FeeItem item = check.choice("item", command.item, FeeItem.class);
        YearMonth period = check.month("period", command.period);
        Money amount = check.positive("amount", command.amount);
        if (amount != null && amount.compareTo(LARGEST) > 0) {
            check.wrong("amount", "fees.charge.too-large");
        }
        LocalDate due = check.date("due", command.due);
        String note = check.text("note", command.note, 400);
        check.done();
        if (!desk.hasKey()) {
            throw new InvalidInput("fees.charge.key-required");
        }
        return transactions.write(
                () -> {
                    LegalEntity company = desk.company();
                    NewCharge order =
                            new NewCharge(
                                    house,
                                    debtor,
                                    company.id(),
                                    item.name(),
                                    period.toString(),
                                    due,
                                    item == FeeItem.DUNNING_COST ? Part.COST : Part.PRINCIPAL,
                                    amount,
                                    "fees",
                                    note);
                    return view(ledger.charge(order), order, company);
                });
    }

    /** The charge items, in the language of the caller. */
    public List<ItemView> items() {
        String language = desk.language();
        return Arrays.stream(FeeItem.values()).map(item -> view(item, language)).toList();
    }

    /** What was charged for a period and what has come in of it, by building. */
    public Page<CollectionRow> collection(String period, PageRequest page) {
        Check check = new Check();
        YearMonth month =
                period == null ? YearMonth.from(desk.today()) : check.month("period", period);
        check.done();
        long project = desk.project();
        List<CollectionRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                collection.byBuilding(
                                                        em,
                                                        project,
                                                        month.toString(),
                                                        page.after(),
                                                        page.fetch())));
        return Page.of(rows, page, r -> r.building);
    }

    private static ChargeView view(long id, NewCharge order, LegalEntity company) {
        ChargeView view = new ChargeView();
        view.id = Ids.print(id);
        view.houseId = Ids.print(order.houseId());
        view.item = order.item();
        view.period = order.period();
        view.amount = order.amount().view();
        view.due = order.due();
        view.entity = company.code();
        view.note = order.note();
        return view;
    }

    private static ItemView view(FeeItem item, String language) {
        ItemView view = new ItemView();
        view.code = item.name();
        view.title = item.title(language);
        view.titleZh = item.title("zh");
        view.titleEn = item.title("en");
        view.billable = item.isBillable();
        return view;
    }
}
