package org.atrium.notices.api;

import java.time.Instant;

/** A message in a list. */
public class MessageRow {
    /** Id. */
    public String id;

    /** When it was made. */
    public Instant madeAt;

    /** Code of its template. */
    public String template;

    /** Title of the template in the caller's language; its code where the template is gone. */
    public String title;

    /** House; null for none. */
    public String houseId;

    /** Shown name of the house; null for none. */
    public String houseName;

    /** Who is told. */
    public String customerId;

    /** Who is told; null where the customer is no more. */
    public String customerName;

    /** The channel in use or used last, POSTED for paper; null before the first attempt. */
    public String channel;

    /** QUEUED, SENT, PROVED, FAILED or CANCELLED. */
    public String state;

    /** Whether it waits to be printed and posted. */
    public boolean toPost;

    /** Where it went, masked; null before the first attempt and on paper. */
    public String address;

    /** Null before the first attempt. */
    public String subject;

    /** What it belongs to. */
    public String source;

    /** When it was handed over; null before. */
    public Instant sentAt;

    /** When that was proved; null before. */
    public Instant provedAt;

    /** Why it waits, failed or was cancelled, in words; null for no reason. */
    public String reason;

    /** Version. */
    public long version;
}
