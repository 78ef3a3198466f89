package org.atrium.registry.api;

import org.atrium.common.MoneyView;

/**
 * What is on the tracking card from now on (F-26). What is left out is taken away, except income
 * and education: left out they stay as long as the consent stands.
 */
public final class SaveCard {
    /** From 1900 to this year. */
    public Integer birthYear;

    /** At most 200 characters. */
    public String housing;

    /** At most 100 characters. */
    public String occupation;

    /** At most 200 characters. */
    public String clubs;

    /** ISO date, not in the future. */
    public String purchasedOn;

    /** Not negative. */
    public MoneyView price;

    /** From 0 to 1,000. */
    public Integer promotions;

    /** At most 200 characters. */
    public String titlePapers;

    /** Family income in words, at most 100 characters; needs the consent. */
    public String income;

    /** Education, at most 100 characters; needs the consent. */
    public String education;

    /** ISO date on which the customer agreed; left out, income and education are erased. */
    public String consentOn;

    /** The wording that he agreed to, at most 100 characters. */
    public String consentWording;
}
