package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.fees.api.ComingFees;
import org.atrium.fees.api.ComingView;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.store.BillingStore;
import org.atrium.fees.store.MoveInStore;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a payer would pay for coming periods, computed as billing will compute it (FE-07). */
@Component(service = ComingService.class)
public class ComingService {
    private static final int MOST_MONTHS = 36;

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final HouseBilling houses;
    private final MoveInStore store = new MoveInStore();

    /** Over billing. */
    @Activate
    public ComingService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference HouseBilling houses) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.houses = houses;
    }

    /**
     * The cycles that begin within so many months of the first day that is not billed yet, and not
     * before the present month; of the payer's own days.
     *
     * @throws NotFound {@code fees.house.not-found}
     */
    public ComingView of(ComingFees command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Long debtor = check.id("debtor", command.debtor);
        if (command.months == null) {
            check.missing("months");
        } else if (command.months < 1 || command.months > MOST_MONTHS) {
            check.wrong("months", "fees.coming.months");
        }
        check.done();
        return transactions.write(
                () -> unit.joined(em -> coming(em, house, debtor, command.months)));
    }

    private ComingView coming(EntityManager em, long houseId, long debtor, int months) {
        houses.lock(em);
        MoveInStore.House house = store.house(em, desk.project(), houseId);
        if (house == null) {
            throw new NotFound("fees.house.not-found").with("id", houseId);
        }
        LocalDate billed = houses.billedTo(em, houseId);
        LocalDate present = desk.today().withDayOfMonth(1);
        LocalDate from = billed == null || billed.isBefore(present) ? present : billed;
        ComingView view = new ComingView();
        view.houseId = Ids.print(houseId);
        view.houseName = house.name();
        view.item = FeeItem.PROPERTY_FEE.name();
        view.lines = new ArrayList<>();
        Money total = Money.ZERO;
        for (BillingPlan plan : houses.plans(em, houseId, from, from.plusMonths(months))) {
            List<BillingStore.StagedDays> cycle = houses.preview(em, house, plan, debtor);
            if (!cycle.isEmpty()) {
                view.lines.add(line(cycle));
                total = total.plus(Money.parse(view.lines.get(view.lines.size() - 1).amount));
            }
        }
        view.amount = total.view();
        if (!view.lines.isEmpty()) {
            view.fromDay = view.lines.get(0).fromDay;
            view.toDay = view.lines.get(view.lines.size() - 1).toDay;
        }
        return view;
    }

    private static ComingView.Line line(List<BillingStore.StagedDays> cycle) {
        ComingView.Line line = new ComingView.Line();
        line.fromDay = cycle.get(0).from();
        line.toDay = cycle.get(cycle.size() - 1).to();
        line.amount =
                cycle.stream()
                        .map(BillingStore.StagedDays::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .view();
        return line;
    }
}
