package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.domain.SkipReason;
import org.atrium.fees.store.BillingStore;
import org.atrium.fees.store.MoveInStore;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The property fee of one house, billed as a run bills it (FE-07): no day is billed twice, by
 * whomever.
 */
@Component(service = HouseBilling.class)
public class HouseBilling {
    private static final String ITEM = FeeItem.PROPERTY_FEE.name();

    private final BillingPlanner planner;
    private final Ledger ledger;
    private final Desk desk;
    private final Messages messages;
    private final BillingStore billing = new BillingStore();

    /** Over the ledger. */
    @Activate
    public HouseBilling(
            @Reference BillingPlanner planner,
            @Reference Ledger ledger,
            @Reference Desk desk,
            @Reference Messages messages) {
        this.planner = planner;
        this.ledger = ledger;
        this.desk = desk;
        this.messages = messages;
    }

    /** Waits until nobody else bills the project. */
    void lock(EntityManager em) {
        billing.lock(em, desk.project());
    }

    /** The first day after all days of a house that were billed; null where none was. */
    LocalDate billedTo(EntityManager em, long house) {
        return billing.billedTo(em, desk.project(), house, ITEM);
    }

    /** The cycles from that of a day on that begin before another day. */
    List<BillingPlan> plans(EntityManager em, long house, LocalDate from, LocalDate end) {
        long project = desk.project();
        List<String> kinds = billing.kinds(em, project, house - 1, house);
        List<BillingPlan> plans = new ArrayList<>();
        YearMonth first = planner.cycleOf(project, YearMonth.from(from));
        while (first.atDay(1).isBefore(end)) {
            BillingPlan plan = planner.plan(project, first, kinds);
            plans.add(plan);
            first = YearMonth.from(plan.to());
        }
        return plans;
    }

    /**
     * Charges a cycle; what was billed before is not charged again.
     *
     * @throws Conflict {@code fees.house.not-billable} without price, area or payer
     */
    void charge(EntityManager em, MoveInStore.House house, BillingPlan plan) {
        ledger.postBatch(stage(em, desk.id(), house, plan), desk.today());
    }

    /** What {@link #charge} would charge a debtor; nothing is left of it. */
    List<BillingStore.StagedDays> preview(
            EntityManager em, MoveInStore.House house, BillingPlan plan, long debtor) {
        long run = desk.id();
        long batch = stage(em, run, house, plan);
        List<BillingStore.StagedDays> days = billing.stagedDays(em, batch, debtor);
        billing.unstage(em, batch);
        billing.forget(em, range(run, house));
        return days;
    }

    /** The house's fee cannot be computed, for this reason. */
    Conflict notBillable(MoveInStore.House house, SkipReason reason) {
        return new Conflict("fees.house.not-billable")
                .with("house", house.name())
                .with("reason", messages.text(reason.code(), Map.of(), desk.language()));
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
}
