package org.atrium.ledger.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** Open money by how long it is overdue. */
public final class AgeingRow {
    /** Building, item, name of the house or of the debtor. */
    public String key;

    /** House or debtor; null where the list is by building or item. */
    public String id;

    /** Over how many houses. */
    public long houses;

    /** The oldest due day of what is open. */
    public LocalDate oldestDue;

    /** Not due yet. */
    public MoneyView notDue;

    /** Overdue, by the bands of the policy {@code ledger.ageing.bands}. */
    public List<AgeingBand> bands;

    /** All of it. */
    public MoneyView total;
}
