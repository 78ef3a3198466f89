package org.atrium.ledger.api;

import java.util.List;

/** Money taken for one house, at the counter or by transfer. */
public final class RecordReceipt extends Payment {
    /** House it is paid for. */
    public String houseId;

    /** Customer whose account it is; null for who pays for the house today. */
    public String debtor;

    /** Id of the reversed receipt that this one records again; null for none. */
    public String replaces;

    /** What to pay first, in this order; may be null. */
    public List<Designation> allocateTo;
}
