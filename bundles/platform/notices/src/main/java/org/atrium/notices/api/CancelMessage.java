package org.atrium.notices.api;

/** Takes a message back. */
public final class CancelMessage {
    /** Why, 1 to 200 characters. */
    public String reason;
}
