package org.atrium.fees.service;

import org.atrium.fees.store.CaseStore;
import org.atrium.fees.store.LadderStore;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;

/**
 * Lets an account leave the ladder as soon as it is paid, and return when that is taken back
 * (FE-01: PAID is allowed from every rung).
 */
public final class PaidOnLadder implements EventHandler {
    private final String type;
    private final FeesUnit unit;
    private final LadderStore ladder = new LadderStore();
    private final CaseStore cases = new CaseStore();

    /** On events of this type, which name a house and a debtor. */
    public PaidOnLadder(String type, FeesUnit unit) {
        this.type = type;
        this.unit = unit;
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
                    }
                    return null;
                });
    }
}
