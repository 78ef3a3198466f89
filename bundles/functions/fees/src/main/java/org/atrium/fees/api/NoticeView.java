package org.atrium.fees.api;

import java.time.Instant;

/** The message of a step, and what proves it. */
public final class NoticeView {
    /** Message. */
    public String id;

    /** QUEUED, SENT, PROVED, FAILED or CANCELLED. */
    public String state;

    /** How it went; null before. */
    public String channel;

    /** When it was handed over; null before. */
    public Instant sentAt;

    /** When the receiver took it; null before. */
    public Instant provedAt;
}
