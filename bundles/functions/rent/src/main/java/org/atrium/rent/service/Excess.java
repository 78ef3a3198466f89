package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.rent.api.ExcessView;
import org.atrium.rent.domain.RentPart;
import org.atrium.rent.domain.RentTerms;
import org.atrium.rent.store.RentCharges.Charge;

/** What was billed for days after an early end (RT-03), until the ledger has adjusted it. */
final class Excess {
    private Excess() {}

    /** The charges that hold too much. */
    static List<ExcessView> of(RentTerms terms, LocalDate ends, List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.to().isAfter(ends))
                .map(charge -> view(terms, ends, charge))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ExcessView view(RentTerms terms, LocalDate ends, Charge charge) {
        Money remains = Money.ZERO;
        if (charge.from().isBefore(ends)) {
            remains =
                    terms.parts(charge.from(), ends).stream()
                            .map(RentPart::amount)
                            .reduce(Money.ZERO, Money::plus);
        }
        Money excess = charge.amount().minus(remains);
        if (excess.signum() <= 0) {
            return null;
        }
        ExcessView view = new ExcessView();
        view.chargeId = Ids.print(charge.id());
        view.from = charge.from();
        view.to = charge.to();
        LocalDate first = charge.from().isBefore(ends) ? ends : charge.from();
        view.days = charge.to().toEpochDay() - first.toEpochDay();
        view.amount = charge.amount().view();
        view.open = charge.open().view();
        view.remains = remains.view();
        view.excess = excess.view();
        view.kind = excess.compareTo(charge.open()) <= 0 ? "CORRECTION_DOWN" : "CANCELLATION";
        return view;
    }
}
