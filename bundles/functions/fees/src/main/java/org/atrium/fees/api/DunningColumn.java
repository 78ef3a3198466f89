package org.atrium.fees.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** A rung of the board. */
public final class DunningColumn {
    /** Code of the rung. */
    public String rung;

    /** The rung in the language of the caller. */
    public String title;

    /** Accounts that stand on it. */
    public long accounts;

    /** What they owe overdue today. */
    public MoneyView overdue;

    /** Those that owe most, at most 5. */
    public List<DunningCaseRow> largest;
}
