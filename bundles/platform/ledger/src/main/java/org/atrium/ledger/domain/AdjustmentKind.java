package org.atrium.ledger.domain;

/** Why a charge is worth more or less than charged (flows.md 6.6). */
public enum AdjustmentKind {
    /** 折扣. */
    DISCOUNT("折扣", "Discount"),
    /** 减免. */
    WAIVER("减免", "Waiver"),
    /** 坏账核销: it will not be paid. */
    WRITE_OFF("坏账核销", "Write-off"),
    /** 更正调减: too much was charged. */
    CORRECTION_DOWN("更正调减", "Correction down"),
    /** 更正调增: too little was charged. */
    CORRECTION_UP("更正调增", "Correction up"),
    /** 冲销费用: it should not have been charged; what was paid on it becomes credit. */
    CANCELLATION("冲销费用", "Cancellation");

    private final String titleZh;
    private final String titleEn;

    AdjustmentKind(String titleZh, String titleEn) {
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /**
     * What it is posted against: what was let off of money for a supplier is the company's own
     * loss, as the supplier is owed it all the same.
     *
     * @param charged what the charge was posted against
     */
    public Gl against(Gl charged) {
        boolean letOff = this == DISCOUNT || this == WAIVER || this == WRITE_OFF;
        return letOff && charged == Gl.PASSED_THROUGH ? Gl.INCOME : charged;
    }

    /** Whether it takes away from what is open. */
    public boolean lowers() {
        return this != CORRECTION_UP;
    }
}
