package org.atrium.registry.api;

import java.math.BigDecimal;
import java.util.Map;

/** How many houses stand where, and how complete their owners' data is (PR-01). */
public final class HouseFigures {
    /** All houses. */
    public long houses;

    /** Houses that are contracted or later, or handed over: they must have an owner. */
    public long sold;

    /** Sold houses whose owner is known with phone and id number. */
    public long complete;

    /** {@link #complete} of {@link #sold} in percent, one decimal, half up; null without any. */
    public BigDecimal completePercent;

    /** Houses by dimension and state; states without house are left out. */
    public Map<String, Map<String, Long>> states;
}
