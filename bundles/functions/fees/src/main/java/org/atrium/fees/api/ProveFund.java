package org.atrium.fees.api;

import java.util.List;

/** The voucher of the maintenance fund that the owner has shown (FE-08, HO-06). */
public final class ProveFund {
    /** Number of the voucher, at most 40 characters. */
    public String voucher;

    /** Day of the deposit, not after today. */
    public String paidOn;

    /** Copies of it, at most 9; may be empty. */
    public List<String> attachmentIds;
}
