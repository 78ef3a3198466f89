package org.atrium.repairs.api;

/** Key figures of repairs (RP-05), over the orders made in a period. */
public final class RepairFigures {
    /** First day; null for no bound. */
    public String from;

    /** Last day; null for no bound. */
    public String to;

    /** Orders made in the period. */
    public long registered;

    /** Of these, open now. */
    public long open;

    /** Of these, open and past their due time now. */
    public long overdue;

    /** Of these, done late or still open after the standard time. */
    public long late;

    /** Done in time, of those done. */
    public RepairShare onTime;

    /** Satisfied, of all answers to call-backs. */
    public RepairShare satisfaction;

    /** Orders done again, of those done. */
    public RepairShare rework;
}
