package org.atrium.identity.api;

/** Approving or rejecting a request. */
public final class Decide {
    /** Why, at most 500 characters; may be null where it is approved. */
    public String note;
}
