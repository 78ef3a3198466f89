package org.atrium.registry.api;

import java.util.List;

/** A building, for filters. */
public final class BuildingRow {
    /** Its name. */
    public String building;

    /** Its entrances in natural order; empty where it has none. */
    public List<String> entrances;

    /** How many houses it has. */
    public long houses;
}
