package org.atrium.notices.domain;

/** How far a message has come. */
public enum MessageState {
    /** Waits for its next attempt, or to be posted by hand. */
    QUEUED,
    /** Handed over; nobody has confirmed it. */
    SENT,
    /** The receiver's side took it and named it, or a photo shows it posted. */
    PROVED,
    /** No channel could deliver it. */
    FAILED,
    /** Taken back before it was sent. */
    CANCELLED
}
