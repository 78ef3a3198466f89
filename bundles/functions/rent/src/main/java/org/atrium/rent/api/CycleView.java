package org.atrium.rent.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** What is billed at once. Days are half-open. */
public final class CycleView {
    /** First day. */
    public LocalDate from;

    /** First day of the next one. */
    public LocalDate to;

    /** Last day to pay in time. */
    public LocalDate due;

    /** PLANNED, FREE, BILLED, OVERDUE or PAID. */
    public String state;

    /** What it comes to; as charged and adjusted where it was billed. */
    public MoneyView amount;

    /** Still to be paid; 0.00 where it was not billed. */
    public MoneyView open;

    /** With one rent each; none where all days are free. */
    public List<PartView> parts;

    /** Days with one rent. */
    public static final class PartView {
        /** First day. */
        public LocalDate from;

        /** First day no longer. */
        public LocalDate to;

        /** Days. */
        public long days;

        /** Per calendar month. */
        public MoneyView rent;

        /** Over calendar months rent x days / days of that month, rounded half-up to 0.01 once. */
        public MoneyView amount;
    }
}
