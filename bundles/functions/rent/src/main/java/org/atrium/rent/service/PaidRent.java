package org.atrium.rent.service;

import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.rent.store.LeaseStore;

/** Ends a repossession as soon as the rent is paid (RT-02: PAID before any step ends it). */
final class PaidRent implements EventHandler {
    private final String type;
    private final RentUnit unit;
    private final Desk desk;
    private final LeaseStore leases;
    private final Repossessions gates;

    PaidRent(String type, RentUnit unit, Desk desk, LeaseStore leases, Repossessions gates) {
        this.type = type;
        this.unit = unit;
        this.desk = desk;
        this.leases = leases;
        this.gates = gates;
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
                                gates.paid(em, house, debtor);
                                return null;
                            });
                });
    }
}
