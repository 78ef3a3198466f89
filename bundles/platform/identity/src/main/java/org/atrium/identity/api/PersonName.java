package org.atrium.identity.api;

/** How a login name is shown. */
public final class PersonName {
    /** Login name. */
    public String user;

    /** Shown name. */
    public String name;
}
