package org.atrium.kernel.api;

/** Which consumer's poison event is settled. */
public final class SettleEvent {
    /** The module. */
    public String consumer;

    /** Why it may be skipped, 1 to 400 characters; not needed for a retry. */
    public String reason;
}
