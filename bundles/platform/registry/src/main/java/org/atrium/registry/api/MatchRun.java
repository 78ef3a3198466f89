package org.atrium.registry.api;

/** What a search for equal customers found. */
public final class MatchRun {
    /** New proposals. */
    public int found;

    /** Whether there are more: search again. */
    public boolean more;
}
