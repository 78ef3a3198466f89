package org.atrium.rent.api;

/** Tells tenants of rent that falls due (RT-01). */
public final class SendReminders {
    /** Not after today; null for today. */
    public String asOf;

    /** Whether only to say what would be sent. */
    public boolean dryRun;
}
