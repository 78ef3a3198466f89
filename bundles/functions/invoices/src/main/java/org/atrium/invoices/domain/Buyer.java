package org.atrium.invoices.domain;

/**
 * Who the invoice is made out to.
 *
 * @param kind of buyer
 * @param name as the invoice shows it
 * @param taxId 15 to 20 digits and capital letters; null for a person without one
 * @param address with telephone; may be null
 * @param bank with account; may be null
 * @param contact e-mail or telephone to which it is delivered; may be null
 */
public record Buyer(
        Kind kind, String name, String taxId, String address, String bank, String contact) {
    /** Kinds of buyers. */
    public enum Kind {
        /** A person (个人). */
        PERSON,
        /** A company or other body (单位), which needs its tax number. */
        COMPANY
    }
}
