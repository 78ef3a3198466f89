package org.atrium.identity.api;

/** {@code PUT /account}; a field that is null stays as it is. */
public final class ChangeAccount {
    /** Shown name, at most 100 characters. */
    public String name;

    /** At most 30 characters. */
    public String phone;

    /** {@code zh} or {@code en}. */
    public String language;
}
