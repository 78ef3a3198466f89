package org.atrium.registry.api;

import java.math.BigDecimal;
import java.util.List;

/** Asks to split a house or to merge houses (PR-01). */
public final class ApplyHouseChange {
    /** SPLIT: one house becomes 2 to 20; MERGE: 2 to 20 become one. */
    public String kind;

    /** The houses that end. */
    public List<String> houseIds;

    /** The houses that begin. */
    public List<Next> next;

    /** The first day of the new houses, ISO; today or later. */
    public String effectiveOn;

    /** Why, at most 500 characters. */
    public String reason;

    /** Evidence: ids of 1 to 30 attachments. */
    public List<String> papers;

    /** A house that begins. */
    public static final class Next {
        /** Building; that of the first old house where null. */
        public String building;

        /** Entrance; that of the first old house where null. */
        public String entrance;

        /** Room; free in the project. */
        public String room;

        /** Floor area in square metres, two decimals. */
        public BigDecimal areaSquareMetres;
    }
}
