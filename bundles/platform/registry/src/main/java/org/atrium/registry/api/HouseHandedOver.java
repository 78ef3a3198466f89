package org.atrium.registry.api;

import java.time.LocalDate;

/** Event {@code house.handed-over}, version 1: from this day on the owner owes the fees. */
public final class HouseHandedOver {
    /** The house. */
    public String houseId;

    /** Its name. */
    public String house;

    /** The handover day. */
    public LocalDate on;
}
