package org.atrium.notices.api;

import java.time.LocalDate;

/** Postings that were confirmed together. */
public final class PostingsView {
    /** How many messages are proved by it. */
    public long posted;

    /** The day. */
    public LocalDate on;
}
