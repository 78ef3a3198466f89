package org.atrium.registry.api;

import java.time.LocalDate;
import java.util.List;

/** Event {@code house.retired} version 1: a house was split, or merged with others. */
public final class HouseRetired {
    /** The house that ends. */
    public String houseId;

    /** Its name. */
    public String house;

    /** The first day on which it is no more. */
    public LocalDate on;

    /** The houses that begin on that day. */
    public List<String> nextHouseIds;
}
