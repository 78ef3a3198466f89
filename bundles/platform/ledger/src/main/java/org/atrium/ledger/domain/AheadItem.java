package org.atrium.ledger.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items that are charged again and again, so that one can pay ahead for them. */
public enum AheadItem {
    /** 物业费. */
    PROPERTY_FEE,
    /** 车位费. */
    PARKING,
    /** 热水费. */
    HOT_WATER,
    /** 租金. */
    RENT,
    /** 代收水费. */
    WATER,
    /** 代收电费. */
    POWER,
    /** 代收供热费. */
    HEAT,
    /** 代收燃气费. */
    GAS;

    /** The codes as a list of SQL. */
    public static final String SQL =
            Stream.of(values()).map(i -> "'" + i + "'").collect(Collectors.joining(", "));
}
