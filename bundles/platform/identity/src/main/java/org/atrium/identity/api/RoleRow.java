package org.atrium.identity.api;

/** A role that can be given. */
public final class RoleRow {
    /** Code, such as {@code FrontDesk}. */
    public String code;

    /** Title in the caller's language. */
    public String title;

    /** {@code GROUP} holds everywhere, {@code PROJECT} is given per project. */
    public String scope;
}
