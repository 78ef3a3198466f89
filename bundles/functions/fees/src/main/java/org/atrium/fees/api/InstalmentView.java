package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** An instalment. */
public final class InstalmentView {
    /** Last day to pay it. */
    public String due;

    /** Above zero. */
    public MoneyView amount;
}
