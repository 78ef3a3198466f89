package org.atrium.rent.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.ledger.api.Ledger;
import org.atrium.rent.domain.BilledCycle;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentTerms;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentBillingStore;
import org.atrium.rent.store.RentBillingStore.Bill;
import org.atrium.rent.store.RentCharges;
import org.atrium.rent.store.RentCharges.Charge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Charges what a tenant still owes of a charge that was cancelled because it went beyond an early
 * end (RT-03): its days up to the end, with its own due day. What was paid on it is credit by then
 * and pays this as {@code ledger.credit.use} says.
 */
@Component(service = Remainders.class)
public class Remainders {
    private final LeaseTexts texts;
    private final Ledger ledger;
    private final Desk desk;
    private final LeaseStore leases = new LeaseStore();
    private final RentCharges charges = new RentCharges();
    private final RentBillingStore billing = new RentBillingStore();

    /** Over the tables of rent and the ledger. */
    @Activate
    public Remainders(@Reference LeaseTexts texts, @Reference Ledger ledger, @Reference Desk desk) {
        this.texts = texts;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * Charges what remains of a cancelled charge; nothing where its lease did not end within its
     * days, or where these days have another charge already.
     */
    void charge(EntityManager em, long house, long debtor, long cancelled) {
        for (Lease lease : leases.terminated(em, desk.project(), house, debtor)) {
            List<Charge> charged = charges.ofLease(em, lease);
            charged.stream()
                    .filter(c -> c.id() == cancelled && c.amount().signum() == 0)
                    .filter(c -> c.from().isBefore(lease.endsOn()))
                    .filter(c -> c.to().isAfter(lease.endsOn()))
                    .filter(c -> charged.stream().noneMatch(o -> replaces(o, c)))
                    .forEach(c -> charge(em, lease, c));
        }
    }

    private static boolean replaces(Charge other, Charge cancelled) {
        return other.amount().signum() > 0 && other.from().equals(cancelled.from());
    }

    private void charge(EntityManager em, Lease lease, Charge of) {
        RentTerms terms = texts.terms(lease);
        terms.cycles(lease.to()).stream()
                .filter(c -> !c.from().isAfter(of.from()) && c.to().isAfter(of.from()))
                .map(
                        c ->
                                new BilledCycle(
                                        c.from(),
                                        lease.endsOn(),
                                        of.due(),
                                        terms.parts(of.from(), lease.endsOn())))
                .filter(c -> !c.parts().isEmpty())
                .forEach(c -> post(em, new Bill(lease, c)));
    }

    private void post(EntityManager em, Bill bill) {
        long batch = ledger.newBatch();
        billing.stage(em, batch, List.of(bill));
        ledger.postBatch(batch, desk.today());
    }
}
