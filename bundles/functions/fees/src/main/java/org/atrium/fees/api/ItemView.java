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
}
