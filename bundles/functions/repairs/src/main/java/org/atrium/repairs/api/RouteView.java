package org.atrium.repairs.api;

import java.util.List;

/** Which department would get a kind of matter (RP-04). */
public final class RouteView {
    /** Area. */
    public String area;

    /** Category. */
    public String category;

    /** Role; null where the table names none and the desk must choose. */
    public String role;

    /** Outside company in charge; null for none. */
    public String company;

    /** Roles that the desk may choose. */
    public List<String> choices;
}
