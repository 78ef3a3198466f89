package org.atrium.fees.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/**
 * What the property fee of a house's coming periods comes to at the prices that are known today
 * (FE-07); nothing is charged by it. Paid ahead, it is a receipt that is {@code keptFor} this item.
 */
public final class ComingView {
    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Code of the charge item. */
    public String item;

    /** First day; null where all of the time is free of charge. */
    public LocalDate fromDay;

    /** First day that is not reached; null as {@code fromDay}. */
    public LocalDate toDay;

    /** Sum of the lines. */
    public MoneyView amount;

    /** By billing cycle, the earliest first; a change of price in between makes no second line. */
    public List<Line> lines;

    /** A cycle. */
    public static final class Line {
        /** First day. */
        public LocalDate fromDay;

        /** First day that is not reached. */
        public LocalDate toDay;

        /** As a bill rounds it. */
        public MoneyView amount;
    }
}
