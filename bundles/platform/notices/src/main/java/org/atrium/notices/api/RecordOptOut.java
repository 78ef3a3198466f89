package org.atrium.notices.api;

/** Records that a customer wants no advertising. */
public final class RecordOptOut {
    /** How he said so, at most 200 characters. */
    public String reason;
}
