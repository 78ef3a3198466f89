package org.atrium.identity.api;

import java.time.Instant;

/** An open browser session, as its owner tells it from his others. */
public final class SessionRow {
    /** Key; null for a session from before it was recorded. */
    public String id;

    /** Where it was opened from; empty where that is not known. */
    public String address;

    /** What the browser calls itself. */
    public String device;

    /** When it was opened. */
    public Instant openedAt;

    /** Last request, at most five minutes old. */
    public Instant lastSeenAt;

    /** When it ends in any case. */
    public Instant expiresAt;

    /** Whether this request came over it. */
    public boolean present;
}
