package org.atrium.registry.api;

/** How many of something are alike (PR-05). */
public final class StatisticRow {
    /** Code of the group: a class, a kind, an age band, a flow, a channel. */
    public String key;

    /** Customers, cases or contacts. */
    public long count;

    /** Share of all groups in per cent, one decimal, half up. */
    public String percent;
}
