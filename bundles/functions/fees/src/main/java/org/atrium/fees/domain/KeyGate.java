package org.atrium.fees.domain;

/** What has to be in order before the keys of a house are given (FE-08, HO-06). */
public enum KeyGate {
    /**
     * The property fee of the sheet is paid. Not by default (LAW: keys are no means to press for
     * it).
     */
    PROPERTY_FEE,
    /** The other fees of the sheet are paid. */
    HANDOVER_FEES,
    /** The maintenance fund is in its special account, and its voucher was seen (LAW). */
    FUND_PROOF
}
