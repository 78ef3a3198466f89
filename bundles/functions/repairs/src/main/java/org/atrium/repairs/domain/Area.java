package org.atrium.repairs.domain;

/** Where a matter belongs (RP-04). */
public enum Area {
    /** 非公共区域: inside a home. */
    NON_PUBLIC,

    /** 公共区域: order, cleaning, fees. */
    PUBLIC,

    /** 公共设施: water, power. */
    PUBLIC_FACILITY,

    /** Matters of outside utilities. */
    EXTERNAL
}
