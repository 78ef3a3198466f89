package org.atrium.fees.api;

import java.util.List;

/** The debtor pays by instalments. */
public final class AgreeInstalments {
    /** 2 to 60 instalments, the earlier first, from today on; together at most what is overdue. */
    public List<InstalmentView> parts;

    /** What was agreed, and where; required, at most 400 characters. */
    public String reason;
}
