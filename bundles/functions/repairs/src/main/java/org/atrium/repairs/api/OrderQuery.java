package org.atrium.repairs.api;

/** Filters of the order list; a missing one leaves its condition out. */
public final class OrderQuery {
    /** State code. */
    public String state;

    /** GENERAL, URGENT or MAJOR. */
    public String path;

    /** Area. */
    public String area;

    /** House id. */
    public String houseId;

    /** Only those past their due time. */
    public boolean overdue;

    /** Only those done late or still open after the standard time. */
    public boolean late;

    /** Part of number, name, phone, description, place or house. */
    public String text;

    /** First day on which it was made, ISO date in the project's zone. */
    public String from;

    /** Last day on which it was made, inclusive. */
    public String to;
}
