package org.atrium.ledger.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** Money taken once for several houses of one debtor (FE-07). */
public final class RecordPayerReceipt extends Payment {
    /**
     * What each house gets, together the amount, at most 200 houses; what a share exceeds its house
     * by is paid ahead there. Null or empty: what is open on all houses is paid in the project's
     * order, within a part the oldest due first.
     */
    public List<HouseShare> shares;

    /** The house that gets what is left over, paid ahead; null refuses such a payment. */
    public String creditHouseId;

    /** What one house gets. */
    public static final class HouseShare {
        /** One of the debtor's houses. */
        public String houseId;

        /** Above zero. */
        public MoneyView amount;
    }
}
