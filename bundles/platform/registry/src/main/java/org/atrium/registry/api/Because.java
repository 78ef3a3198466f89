package org.atrium.registry.api;

/** A step that needs nothing but its reason. */
public final class Because {
    /** Why, at most 500 characters. */
    public String reason;
}
