package org.atrium.registry.api;

/** Links two customers that were proposed as one. */
public final class MergeCustomers {
    /** The profile to look at from now on: one of the two. */
    public String survivorId;

    /** Why, at most 500 characters. */
    public String reason;
}
