package org.atrium.kernel.api;

import java.time.Instant;

/** How far behind a consumer of events is. */
public final class EventLagView {
    /** The module. */
    public String consumer;

    /** Its title; the id while it is away. */
    public String title;

    /** Whether it runs on this node. */
    public boolean running;

    /** Events that it has not got yet. */
    public long waiting;

    /** When the oldest of them was published; null for none. */
    public Instant oldestAt;

    /** Its age in seconds; 0 for none. */
    public long lagSeconds;

    /** Houses (or projects' events without a house) that a poison event has stopped. */
    public long poison;
}
