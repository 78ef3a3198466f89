package org.atrium.fees.domain;

/** What can be charged. Titles as in the sources (FE-07, FE-03, flows.md 6.6). */
public enum FeeItem {
    /** 物业费. */
    PROPERTY_FEE("物业费", "Property fee", true),
    /** 热水费. */
    HOT_WATER("热水费", "Hot water", false),
    /** 车位费. */
    PARKING("车位费", "Parking", false),
    /** 代收水费, at the supplier's tariff; as the three after it never income. */
    WATER("代收水费", "Water (for the supplier)", false),
    /** 代收电费. */
    POWER("代收电费", "Power (for the supplier)", false),
    /** 代收供热费. */
    HEAT("代收供热费", "Heating (for the supplier)", false),
    /** 代收燃气费. */
    GAS("代收燃气费", "Gas (for the supplier)", false),
    /** 收楼费用, charged with the sheet of a move-in (FE-08). */
    HANDOVER("收楼费用", "Fees at move-in", false),
    /** 其他. */
    OTHER("其他费用", "Other", false),
    /** 催缴费用, charged with steps of dunning; a debt's part COST (Civil Code art. 561). */
    DUNNING_COST("催缴费用", "Costs of collecting", false);

    private final String titleZh;
    private final String titleEn;
    private final boolean billable;

    FeeItem(String titleZh, String titleEn, boolean billable) {
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.billable = billable;
    }

    /** Whether it is collected for a supplier, by quantity at his tariff. */
    public boolean isUtility() {
        return this == WATER || this == POWER || this == HEAT || this == GAS;
    }

    /** Title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** Whether billing runs charge it; others are charged by hand. */
    public boolean isBillable() {
        return billable;
    }
}
