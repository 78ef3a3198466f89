package org.atrium.fees.api;

import java.util.List;

/** Houses that were not billed, and why. */
public final class SkippedView {
    /** Code such as {@code fees.billing.no-area}. */
    public String reason;

    /** The reason in words, in the language of whoever started the run. */
    public String text;

    /** How many. */
    public long houses;

    /** Names of the first 50 of them. */
    public List<String> examples;
}
