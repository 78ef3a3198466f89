package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
    private final Policies policies;
    private final HouseBilling houses;
    private final Ledger ledger;
    private final Desk desk;
    private final MoveInStore store = new MoveInStore();

    /** Over the ledger. */
    @Activate
    public MoveInBilling(
            @Reference Policies policies,
            @Reference HouseBilling houses,
            @Reference Ledger ledger,
            @Reference Desk desk) {
        this.policies = policies;
        this.houses = houses;
        this.ledger = ledger;
        this.desk = desk;
    }

    /** Waits until nobody else bills the project. */
    void lock(EntityManager em) {
        houses.lock(em);
    }

    /**
     * Charges the owner and puts the charges on the sheet.
     *
     * @throws Conflict {@code fees.house.not-billable}
     */
    void charge(EntityManager em, MoveIn sheet, MoveInStore.House house) {
        for (BillingPlan plan : plans(em, house)) {
            houses.charge(em, house, plan);
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
            houses.preview(em, house, plan, owner).forEach(days -> lines.add(line(days)));
        }
        for (HandoverFee fee : fees(house)) {
            lines.add(line(fee.name(), fee.of(house.area())));
        }
        return lines;
    }

    private static MoveInLine line(BillingStore.StagedDays days) {
        MoveInLine line = line(null, days.amount());
        line.item = FeeItem.PROPERTY_FEE.name();
        line.fromDay = days.from();
        line.toDay = days.to();
        return line;
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
            throw houses.notBillable(house, SkipReason.NO_AREA);
        }
        return fees;
    }

    /** First day that the sheet does not reach. */
    private LocalDate end(MoveInStore.House house) {
        int months = policies.at(MoveInPolicies.MONTHS, desk.today());
        return house.handedOverOn().plusMonths(months);
    }

    private List<BillingPlan> plans(EntityManager em, MoveInStore.House house) {
        LocalDate end = end(house);
        return end.equals(house.handedOverOn())
                ? List.of()
                : houses.plans(em, house.id(), house.handedOverOn(), end);
    }
}
