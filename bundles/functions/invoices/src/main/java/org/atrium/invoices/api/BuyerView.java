package org.atrium.invoices.api;

/** Who an invoice is made out to. */
public final class BuyerView {
    /** PERSON or COMPANY. */
    public String kind;

    /** At most 100 characters. */
    public String name;

    /** 15 to 20 digits and capital letters; a company needs it. */
    public String taxId;

    /** With telephone; at most 200 characters; may be null. */
    public String address;

    /** With account; at most 200 characters; may be null. */
    public String bank;

    /** E-mail or telephone for the delivery; at most 100 characters; may be null. */
    public String contact;
}
