package org.atrium.registry.api;

import java.time.Instant;
import java.util.List;

/** Two customers that may be one person (PR-04). */
public final class MatchRow {
    /** Id. */
    public String id;

    /** 0 to 100. */
    public int score;

    /** Why, in words. */
    public List<String> reasons;

    /** OPEN, MERGED, DISMISSED or UNDONE. */
    public String state;

    /** One. */
    public GroupCustomerView.Side first;

    /** The other. */
    public GroupCustomerView.Side second;

    /** Which grounds are missing before they may be seen together, in words; empty for none. */
    public List<String> missing;

    /** The merge that stands; null for none. */
    public String mergeId;

    /** Until when that merge can be undone; null for none. */
    public Instant undoUntil;

    /** Name of who decided; null before. */
    public String decidedBy;

    /** Why; null before. */
    public String decidedBecause;
}
