package org.atrium.registry.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** The tracking card of a customer beyond the register (F-26); what is sensitive is covered. */
public final class CardView {
    /** For {@code If-Match}; 0 for a card that nobody has begun. */
    public long version;

    /** Year of birth; null where not told. */
    public Integer birthYear;

    /** Age this year; null where not told. */
    public Integer age;

    /** How the family lives. */
    public String housing;

    /** Occupation. */
    public String occupation;

    /** Activities that he takes part in. */
    public String clubs;

    /** Day of the purchase. */
    public LocalDate purchasedOn;

    /** What was paid. */
    public MoneyView price;

    /** In how many promotions he took part. */
    public Integer promotions;

    /** Which title documents (客户权证) he has. */
    public String titlePapers;

    /** {@code ***} where the family's income is kept; null where not. */
    public String income;

    /** {@code ***} where the education is kept; null where not. */
    public String education;

    /** Since when the customer agrees to both being kept; null where he does not. */
    public LocalDate consentOn;

    /** The wording that he agreed to. */
    public String consentWording;
}
