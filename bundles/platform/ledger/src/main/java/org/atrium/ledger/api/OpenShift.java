package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** Opens a cash desk shift. */
public final class OpenShift {
    /** Change in the drawer, zero or above. */
    public MoneyView openingFloat;
}
