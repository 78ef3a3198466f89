package org.atrium.identity.api;

import java.util.List;

/** {@code PUT /people/{user}}; a field that is null stays as it is. */
public final class ChangePerson {
    /** Shown name, at most 100 characters. */
    public String name;

    /** At most 30 characters. */
    public String phone;

    /** False shuts the person out at once and ends his sessions. */
    public Boolean enabled;

    /** Whether this is the account of a machine. */
    public Boolean machine;

    /** A new password; ends the person's sessions and any lock-out. */
    public String password;

    /** All group roles from now on. */
    public List<String> groupRoles;

    /** {@code zh} or {@code en}. */
    public String language;
}
