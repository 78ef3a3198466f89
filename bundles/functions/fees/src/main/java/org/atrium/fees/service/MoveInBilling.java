package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.fees.api.MoveInLine;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.domain.HandoverFee;
import org.atrium.fees.domain.MoveIn;
import org.atrium.fees.domain.MoveInPolicies;
import org.atrium.fees.domain.SkipReason;
import org.atrium.fees.store.BillingStore;
import org.atrium.fees.store.MoveInStore;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Policies;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is charged at move-in (FE-08): the property fee of the billing cycles that begin within
 * {@code fee.moveIn.months} of the handover, billed as a run bills them, so that no run bills these
 * days again and none that a run has billed are billed here; and the fees of {@code
 * fee.moveIn.fees}.
 */
@Component(service = MoveInBilling.class)
public class MoveInBilling {
    private static final String ITEM = FeeItem.PROPERTY_FEE.name();

    private final Policies policies;
    private final BillingPlanner planner;
    private final Ledger ledger;
    private final Desk desk;
    private final Messages messages;
    private final BillingStore billing = new BillingStore();
    private final MoveInStore store = new MoveInStore();

    /** Over the ledger. */
    @Activate
    public MoveInBilling(
            @Reference Policies policies,
            @Reference BillingPlanner planner,
            @Reference Ledger ledger,
            @Reference Desk desk,
            @Reference Messages messages) {
        this.policies = policies;
        this.planner = planner;
        this.ledger = ledger;
        this.desk = desk;
        this.messages = messages;
    }

    /** Waits until nobody else bills the project. */
    void lock(EntityManager em) {
        billing.lock(em, desk.project());
    }

    /**
     * Charges the owner and puts the charges on the sheet.
     *
     * @throws Conflict {@code fees.move-in.not-billable}
     */
    void charge(EntityManager em, MoveIn sheet, MoveInStore.House house) {
        for (BillingPlan plan : plans(em, house)) {
            ledger.postBatch(stage(em, desk.id(), house, plan), desk.today());
        }
        store.addPropertyFee(em, sheet, end(house));
        for (HandoverFee fee : fees(house)) {
            long charge = ledger.charge(order(sheet, house, fee));
            store.addLine(em, sheet.id(), charge, fee.name());
        }
    }

    private NewCharge order(MoveIn sheet, MoveInStore.House house, HandoverFee fee) {
        LocalDate today = desk.today();
        return new NewCharge(
                sheet.houseId(),
                sheet.ownerId(),
                desk.company().id(),
                FeeItem.HANDOVER.name(),
                YearMonth.from(today).toString(),
                today,
                Part.PRINCIPAL,
                fee.of(house.area()),
                "fees",
                fee.name());
    }

    /** What {@link #charge} would charge; what was billed before is not in it. */
    List<MoveInLine> preview(EntityManager em, MoveInStore.House house, long owner) {
        List<MoveInLine> lines = new ArrayList<>();
        for (BillingPlan plan : plans(em, house)) {
            long run = desk.id();
            long batch = stage(em, run, house, plan);
            lines.addAll(store.staged(em, batch, owner));
            billing.unstage(em, batch);
            billing.forget(em, range(run, house));
        }
        for (HandoverFee fee : fees(house)) {
            lines.add(line(fee.name(), fee.of(house.area())));
        }
        return lines;
    }

    private static MoveInLine line(String name, Money amount) {
        MoveInLine line = new MoveInLine();
        line.item = FeeItem.HANDOVER.name();
        line.title = name;
        line.amount = amount.view();
        line.open = line.amount;
        return line;
    }

    private List<HandoverFee> fees(MoveInStore.House house) {
        List<HandoverFee> fees = policies.at(MoveInPolicies.FEES, desk.today());
        if (house.area().signum() <= 0 && fees.stream().anyMatch(HandoverFee::bySquareMetre)) {
            throw notBillable(house, SkipReason.NO_AREA);
        }
        return fees;
    }

    /** First day that the sheet does not reach. */
    private LocalDate end(MoveInStore.House house) {
        int months = policies.at(MoveInPolicies.MONTHS, desk.today());
        return house.handedOverOn().plusMonths(months);
    }

    private List<BillingPlan> plans(EntityManager em, MoveInStore.House house) {
        long project = desk.project();
        LocalDate end = end(house);
        List<BillingPlan> plans = new ArrayList<>();
        if (end.equals(house.handedOverOn())) {
            return plans;
        }
        List<String> kinds = billing.kinds(em, project, house.id() - 1, house.id());
        YearMonth first = planner.cycleOf(project, YearMonth.from(house.handedOverOn()));
        while (first.atDay(1).isBefore(end)) {
            BillingPlan plan = planner.plan(project, first, kinds);
            plans.add(plan);
            first = YearMonth.from(plan.to());
        }
        return plans;
    }

    private BillingStore.Range range(long run, MoveInStore.House house) {
        return new BillingStore.Range(run, desk.project(), ITEM, house.id() - 1, house.id());
    }

    /** Each cycle under a run of its own: what is staged is all that a run has marked. */
    private long stage(EntityManager em, long run, MoveInStore.House house, BillingPlan plan) {
        long batch = ledger.newBatch();
        BillingStore.Range range = range(run, house);
        boolean priced = !plan.prices().billable(plan.from(), plan.to()).isEmpty();
        if (priced && billing.mark(em, range, plan) > 0) {
            billing.stage(em, range, plan, batch);
            return batch;
        }
        for (BillingPlan.LeftOut left : billing.leftOut(em, range, plan)) {
            SkipReason reason = plan.reason(left);
            if (reason != SkipReason.ALREADY_BILLED && reason != SkipReason.FREE) {
                throw notBillable(house, reason);
            }
        }
        return batch;
    }

    private Conflict notBillable(MoveInStore.House house, SkipReason reason) {
        return new Conflict("fees.move-in.not-billable")
                .with("house", house.name())
                .with("reason", messages.text(reason.code(), Map.of(), desk.language()));
    }
}
