package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Money;
import org.atrium.rent.api.CycleView;
import org.atrium.rent.domain.BilledCycle;
import org.atrium.rent.domain.RentPart;
import org.atrium.rent.store.RentCharges.Charge;

/** Cycles as they are shown. */
final class Cycles {
    private Cycles() {}

    /** Cycles with what the ledger has of them. */
    static List<CycleView> views(List<BilledCycle> cycles, List<Charge> charges, LocalDate today) {
        return cycles.stream()
                .map(
                        cycle ->
                                view(
                                        cycle,
                                        charges.stream()
                                                .filter(c -> !c.from().isBefore(cycle.from()))
                                                .filter(c -> c.from().isBefore(cycle.to()))
                                                .toList(),
                                        today))
                .toList();
    }

    /** A cycle with the charges of its days. */
    static CycleView view(BilledCycle cycle, List<Charge> charges, LocalDate today) {
        CycleView view = new CycleView();
        view.from = cycle.from();
        view.to = cycle.to();
        view.due = cycle.due();
        Money open = charges.stream().map(Charge::open).reduce(Money.ZERO, Money::plus);
        Money charged = charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        view.amount = (charges.isEmpty() ? cycle.total() : charged).view();
        view.open = open.view();
        view.state = state(cycle, charges, open, today);
        view.parts = cycle.parts().stream().map(Cycles::part).toList();
        return view;
    }

    private static String state(
            BilledCycle cycle, List<Charge> charges, Money open, LocalDate today) {
        if (charges.isEmpty()) {
            return cycle.parts().isEmpty() ? "FREE" : "PLANNED";
        }
        if (open.signum() == 0) {
            return "PAID";
        }
        return cycle.due().isBefore(today) ? "OVERDUE" : "BILLED";
    }

    private static CycleView.PartView part(RentPart part) {
        CycleView.PartView view = new CycleView.PartView();
        view.from = part.from();
        view.to = part.to();
        view.days = part.to().toEpochDay() - part.from().toEpochDay();
        view.rent = part.monthly().view();
        view.amount = part.amount().view();
        return view;
    }
}
