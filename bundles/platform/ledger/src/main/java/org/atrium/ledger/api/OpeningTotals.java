package org.atrium.ledger.api;

import java.util.List;

/** Control totals as the old system prints them. */
public final class OpeningTotals {
    /** One for each kind, item and legal entity. */
    public List<OpeningTotal> totals;
}
