package org.atrium.notices.api;

/** Tries a channel out. */
public final class TestChannel {
    /** Number or mail address, at most 200 characters; left out where the channel needs none. */
    public String to;
}
