package org.atrium.kernel.api;

import java.util.List;

/** What a holiday calendar file held. */
public final class CalendarImportView {
    /** Whether nothing was written because it was a trial. */
    public boolean dryRun;

    /** What the file says about each year that it publishes. */
    public List<YearView> years;

    /** Days of years that the file does not publish; they were left out. */
    public List<String> leftOut;

    /** Events without a mark of rest or work, such as a mere festival; they were left out. */
    public int unmarked;

    /** One year. */
    public static final class YearView {
        /** The year. */
        public int year;

        /** Days off that the file names. */
        public List<String> holidays;

        /** Make-up days that the file names. */
        public List<String> workdays;

        /** NEW, CHANGED or SAME against what is known. */
        public String state;
    }
}
