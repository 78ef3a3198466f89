package org.atrium.notices.api;

import java.time.Instant;

/** A channel as group IT set it up; nothing of its secrets. */
public final class ChannelRow {
    /** Name in the policy {@code notices.channels}. */
    public String name;

    /** MAIL, HTTP or POSTED. */
    public String kind;

    /** HOUSEHOLD or STAFF. */
    public String audience;

    /** What it needs: PHONE, EMAIL or NONE. */
    public String address;

    /** Whether it is switched on. */
    public boolean enabled;

    /** Place in the project's order for legal notices, from 1; null where it is not in it. */
    public Integer place;

    /** When it last failed in this project; null for never. */
    public Instant lastFailedAt;

    /** What the other side said then; null for nothing. */
    public String lastFailure;
}
