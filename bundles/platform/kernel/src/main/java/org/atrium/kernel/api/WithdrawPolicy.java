package org.atrium.kernel.api;

/** Takes back a planned policy value. */
public final class WithdrawPolicy {
    /** Why, at most 400 characters. */
    public String reason;
}
