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

    /**
     * The item that it is paid for, as the payer says (Civil Code art. 560): beside {@code
     * allocateTo} it pays open charges of this item only, and what is left over is kept for its
     * coming periods. PROPERTY_FEE, PARKING, HOT_WATER, RENT or a utility; null for all items.
     */
    public String keptFor;

    /** What to pay first, in this order; may be null. */
    public List<Designation> allocateTo;
}
