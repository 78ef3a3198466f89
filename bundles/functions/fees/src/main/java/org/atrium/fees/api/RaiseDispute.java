package org.atrium.fees.api;

import java.util.List;

/** The debtor says that he does not owe it (FE-02). */
public final class RaiseDispute {
    /** What he says; required, at most 400 characters. */
    public String reason;

    /** Overdue charges that he disputes; null or empty for all that is overdue. */
    public List<String> charges;
}
