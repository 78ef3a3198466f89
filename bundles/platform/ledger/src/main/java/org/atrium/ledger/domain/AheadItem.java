package org.atrium.ledger.domain;

/** Items that are charged again and again, so that one can pay ahead for them. */
public enum AheadItem {
    /** 物业费. */
    PROPERTY_FEE,
    /** 车位费. */
    PARKING,
    /** 热水费. */
    HOT_WATER,
    /** 租金. */
    RENT
}
