package org.atrium.registry.api;

import java.math.BigDecimal;

/** A house in a list. */
public final class HouseRow {
    /** Id. */
    public String id;

    /** Building such as {@code 1栋}. */
    public String building;

    /** Entrance such as {@code 1单元}; empty where the building has none. */
    public String entrance;

    /** Room such as {@code 101}. */
    public String room;

    /** {@code 1栋-1单元-101}. */
    public String name;

    /** RESIDENCE, SHOP, GARAGE or PARKING_SPACE. */
    public String kind;

    /** Floor area in square metres, two decimals. */
    public BigDecimal areaSquareMetres;

    /** Name of today's owner; null where there is none. */
    public String owner;

    /** The owner's phone, masked; null where not recorded. */
    public String phone;

    /** FOR_SALE, RESERVED, SUBSCRIBED, CONTRACTED, REGISTERED or TITLED. */
    public String sale;

    /** NOT_ACCEPTED, ACCEPTED_BY_PM, NOTIFIED, INSPECTED or HANDED_OVER. */
    public String delivery;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    public String occupancy;

    /** NORMAL or SUSPENDED. */
    public String service;
}
