package org.atrium.registry.api;

import java.time.LocalDate;

/**
 * Events {@code house.sale-changed}, {@code house.delivery-changed}, {@code
 * house.occupancy-changed} and {@code house.service-changed}, version 1 (PR-01).
 */
public final class StateChanged {
    /** The house. */
    public String houseId;

    /** Its name. */
    public String house;

    /** State before. */
    public String from;

    /** State after. */
    public String to;

    /** The day from which it holds. */
    public LocalDate on;

    /** Why; null where nothing was said. */
    public String reason;
}
