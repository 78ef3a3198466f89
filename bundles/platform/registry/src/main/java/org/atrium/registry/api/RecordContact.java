package org.atrium.registry.api;

/** Records that somebody spoke with a customer (PR-02). */
public final class RecordContact {
    /** The day; not after today. */
    public String on;

    /** PHONE, VISIT, DESK, WECHAT, SMS or MAIL. */
    public String channel;

    /** What was said, at most 1,000 characters. */
    public String text;
}
