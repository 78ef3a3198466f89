package org.atrium.repairs.api;

import java.util.List;

/** A member of the project who may be named responsible. */
public final class ResponsibleRow {
    /** Login name. */
    public String user;

    /** Role codes in this project. */
    public List<String> roles;
}
