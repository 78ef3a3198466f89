package org.atrium.registry.api;

import java.util.Map;
import java.util.Set;

/** Finds houses by the words that people write into sheets. */
public interface HouseFinder {
    /**
     * Houses of the caller's project, however they are written ({@code 1栋}, {@code 1号楼} and {@code
     * 01} are one building). One query for all; joins the caller's transaction.
     *
     * @return id by name; a name of no house is not there
     */
    Map<HouseName, Long> find(Set<HouseName> names);

    /**
     * What names a house.
     *
     * @param building as written
     * @param entrance empty where there is none
     * @param room as written
     */
    record HouseName(String building, String entrance, String room) {}
}
