package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.ChargeView;
import org.atrium.fees.api.CollectionRow;
import org.atrium.fees.api.ItemView;
import org.atrium.fees.api.PostCharge;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.domain.Tariff;
import org.atrium.fees.store.CollectionStore;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.NewCharge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single charges, charge items and what has come in (FE-07). */
@Component(service = FeeService.class)
public class FeeService {
    private final Transactions transactions;
    private final FeesUnit unit;
    private final Ledger ledger;
    private final Desk desk;
    private final Policies policies;
    private final CollectionStore collection = new CollectionStore();

    /** Over the ledger. */
    @Activate
    public FeeService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Ledger ledger,
            @Reference Desk desk,
            @Reference Policies policies) {
        this.transactions = transactions;
        this.unit = unit;
        this.ledger = ledger;
        this.desk = desk;
        this.policies = policies;
    }

    /**
     * Posts a charge by hand, owed to the property company.
     *
     * @throws InvalidInput {@code fees.charge.key-required} without an Idempotency-Key
     */
    public ChargeView charge(PostCharge command) {
        ChargeDraft draft =
                ChargeDraft.parse(command, desk.today(), this::tariffs, desk.language());
        if (!desk.hasKey()) {
            throw new InvalidInput("fees.charge.key-required");
        }
        return transactions.write(
                () -> {
                    LegalEntity company = desk.company();
                    NewCharge order = draft.order(company.id());
                    return view(ledger.charge(order), order, company);
                });
    }

    private Map<FeeItem, Tariff> tariffs(LocalDate day) {
        return policies.at(Tariff.KEY, day);
    }

    /** The charge items, in the language of the caller. */
    public List<ItemView> items() {
        Map<FeeItem, Tariff> tariffs = tariffs(desk.today());
        return Arrays.stream(FeeItem.values())
                .map(item -> view(item, tariffs.get(item), desk.language()))
                .toList();
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

    private static ItemView view(FeeItem item, Tariff tariff, String language) {
        ItemView view = new ItemView();
        view.code = item.name();
        view.title = item.title(language);
        view.titleZh = item.title("zh");
        view.titleEn = item.title("en");
        view.billable = item.isBillable();
        view.utility = item.isUtility();
        view.tariff = tariff == null ? null : view(tariff);
        return view;
    }

    private static ItemView.TariffView view(Tariff tariff) {
        ItemView.TariffView view = new ItemView.TariffView();
        view.unit = tariff.unit();
        view.price = tariff.price().toPlainString();
        view.supplier = tariff.supplier();
        return view;
    }
}
