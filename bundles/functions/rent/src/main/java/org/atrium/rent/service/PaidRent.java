package org.atrium.rent.service;

import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentCharges;

/**
 * Ends a repossession as soon as the rent is paid (RT-02: PAID before any step ends it), and has
 * charged what remains of a charge that was cancelled (RT-03).
 */
final class PaidRent implements EventHandler {
    private final String type;
    private final RentUnit unit;
    private final Desk desk;
    private final LeaseStore leases;
    private final Repossessions gates;
    private final Remainders remainders;

    PaidRent(
            String type,
            RentUnit unit,
            Desk desk,
            LeaseStore leases,
            Repossessions gates,
            Remainders remainders) {
        this.type = type;
        this.unit = unit;
        this.desk = desk;
        this.leases = leases;
        this.gates = gates;
        this.remainders = remainders;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public void handle(Event event) {
        long house = event.payload().path("houseId").asLong();
        long debtor = event.payload().path("debtorId").asLong();
        unit.joined(
                em -> {
                    leases.lock(em, desk.project());
                    return desk.byItself(
                            () -> {
                                if (isCancelled(event)) {
                                    long charge = event.payload().path("chargeId").asLong();
                                    remainders.charge(em, house, debtor, charge);
                                }
                                gates.paid(em, house, debtor);
                                return null;
                            });
                });
    }

    private static boolean isCancelled(Event event) {
        return "CANCELLATION".equals(event.payload().path("kind").asText())
                && RentCharges.RENT.equals(event.payload().path("item").asText());
    }
}
