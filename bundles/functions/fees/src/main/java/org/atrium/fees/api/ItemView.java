package org.atrium.fees.api;

/** A charge item. */
public final class ItemView {
    /** Code. */
    public String code;

    /** In the language of the caller. */
    public String title;

    /** Chinese title. */
    public String titleZh;

    /** English title. */
    public String titleEn;

    /** Whether billing runs charge it; others are charged by hand. */
    public boolean billable;

    /** Whether it is collected for a supplier, by quantity at his tariff. */
    public boolean utility;

    /** Today's tariff of a utility; null where none is recorded, and for all else. */
    public TariffView tariff;

    /** What a supplier asks for a unit. */
    public static final class TariffView {
        /** Such as kWh. */
        public String unit;

        /** CNY for a unit, at most 6 decimals. */
        public String price;

        /** Who supplies. */
        public String supplier;
    }
}
