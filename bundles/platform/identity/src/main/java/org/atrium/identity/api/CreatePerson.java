package org.atrium.identity.api;

import java.util.List;

/** {@code POST /people}. */
public final class CreatePerson {
    /** Login name: a letter, then letters, digits, dot, dash, underscore; 2 to 50 characters. */
    public String user;

    /** Shown name, at most 100 characters. */
    public String name;

    /** Optional, at most 30 characters. */
    public String phone;

    /**
     * First password: 10 characters at least, 72 bytes at most; null for a one-time password, which
     * the answer tells.
     */
    public String password;

    /** Whether this is the account of a machine; null for no. */
    public Boolean machine;

    /** Group roles, at most one of the three duties; null for none. */
    public List<String> groupRoles;

    /** {@code zh} (default) or {@code en}. */
    public String language;
}
