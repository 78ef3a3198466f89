package org.atrium.fees.domain;

/** Why a house is not billed; each is told, none is silent (FE-07). */
public enum SkipReason {
    /** These days were billed before. */
    ALREADY_BILLED("fees.billing.already-billed"),
    /** The ledger of houses has no area. */
    NO_AREA("fees.billing.no-area"),
    /** Not handed over, and the project bills nobody for that time. */
    NOT_HANDED_OVER("fees.billing.not-handed-over"),
    /** No price on some day. */
    NO_PRICE("fees.billing.no-price"),
    /** The price of its kind is 0. */
    FREE("fees.billing.free"),
    /** Nobody pays on some day. */
    NO_PAYER("fees.billing.no-payer");

    private final String code;

    SkipReason(String code) {
        this.code = code;
    }

    /** The code of its text. */
    public String code() {
        return code;
    }
}
