package org.atrium.fees.service;

import org.atrium.fees.store.CaseStore;
import org.atrium.fees.store.LadderStore;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;

/**
 * Lets an account leave the ladder as soon as it is paid, and return when that is taken back
 * (FE-01: PAID is allowed from every rung); ends or restores stops of its services (FE-05), and
 * follows the sheet of a move-in (FE-08).
 */
final class PaidOnLadder implements EventHandler {
    private final String type;
    private final FeesUnit unit;
    private final Desk desk;
    private final Holds holds;
    private final Calls calls;
    private final Stops stops;
    private final MoveIns moveIns;
    private final LadderStore ladder = new LadderStore();
    private final CaseStore cases = new CaseStore();

    PaidOnLadder(
            String type,
            FeesUnit unit,
            Desk desk,
            Holds holds,
            Calls calls,
            Stops stops,
            MoveIns moveIns) {
        this.type = type;
        this.unit = unit;
        this.desk = desk;
        this.holds = holds;
        this.calls = calls;
        this.stops = stops;
        this.moveIns = moveIns;
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
                    long project = event.projectId();
                    ladder.lock(em, project);
                    Long account = cases.accountOf(em, project, house, debtor);
                    if (account != null) {
                        ladder.refresh(em, project, account - 1, account);
                        holds.review(em, project, account - 1, account, desk.today());
                        calls.drop(em, project, account - 1, account);
                    }
                    stops.settle(em, project, house, debtor);
                    moveIns.settle(em, project, house, debtor);
                    return null;
                });
    }
}
