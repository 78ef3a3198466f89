package org.atrium.registry.api;

import java.time.LocalDate;

/** Customers and what they are to a house in time (PR-01, PR-03). */
public interface Parties {
    /**
     * Who owes the property fee of this house for this day: the developer before the handover day,
     * the owner from the handover day on; a house sold but not handed over still has the developer.
     *
     * @throws org.atrium.common.NotFound {@code registry.house.not-found}
     * @throws org.atrium.common.Conflict {@code registry.payer.unknown} where the house has no
     *     owner and the project names no developer
     */
    PartyRef payerOn(long houseId, LocalDate day);

    /**
     * One customer.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found} where it is not in the
     *     caller's project
     */
    CustomerRef customer(long id);
}
