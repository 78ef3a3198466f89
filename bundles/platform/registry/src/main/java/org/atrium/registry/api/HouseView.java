package org.atrium.registry.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A house in full (PR-01). */
public final class HouseView {
    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** Building such as {@code 1栋}. */
    public String building;

    /** Entrance such as {@code 1单元}; empty where the building has none. */
    public String entrance;

    /** Derived from the room number of a residence; null where it cannot be told. */
    public Integer floor;

    /** Room such as {@code 101}. */
    public String room;

    /** {@code 1栋-1单元-101}. */
    public String name;

    /** RESIDENCE, SHOP, GARAGE or PARKING_SPACE. */
    public String kind;

    /** Floor area (建筑面积) in square metres, two decimals. */
    public BigDecimal areaSquareMetres;

    /** Inner area (套内面积) in square metres; null where not recorded. */
    public BigDecimal innerAreaSquareMetres;

    /** FOR_SALE, RESERVED, SUBSCRIBED, CONTRACTED, REGISTERED or TITLED. */
    public String sale;

    /** NOT_ACCEPTED, ACCEPTED_BY_PM, NOTIFIED, INSPECTED or HANDED_OVER. */
    public String delivery;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    public String occupancy;

    /** NORMAL or SUSPENDED. */
    public String service;

    /** The handover day; null before it. */
    public LocalDate handedOverOn;

    /** Free text; null where there is none. */
    public String note;

    /** Who is something to the house today. */
    public List<PartyView> parties;

    /** Customer id of today's payer of the property fee; null where nobody is known. */
    public String payerId;

    /** Name of today's payer; null where nobody is known. */
    public String payer;

    /** Names that it bore before, the latest first. */
    public List<String> formerNames;

    /** Where this caller may move it, by dimension; a dimension in which he may not is left out. */
    public Map<String, List<String>> next;

    /** Dimensions in which this caller may put a mistake right. */
    public List<String> correctable;

    /** The first day of a house that came of others; null else. */
    public LocalDate beganOn;

    /** The first day on which it is no more, as it was split or merged; null while it is there. */
    public LocalDate retiredOn;

    /** From what it came by a split or merge; empty else. */
    public List<Link> cameFrom;

    /** What became of it by a split or merge; empty else. */
    public List<Link> became;

    /** A house. */
    public static final class Link {
        /** Id. */
        public String id;

        /** Name. */
        public String name;
    }
}
