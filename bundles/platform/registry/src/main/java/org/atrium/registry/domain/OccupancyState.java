package org.atrium.registry.domain;

/** How a house is used (PR-01). */
public enum OccupancyState {
    /** 空置. */
    VACANT,
    /** 装修中. */
    DECORATING,
    /** 入住. */
    OCCUPIED,
    /** 出租. */
    LET
}
