package org.atrium.documents.api;

/** Keeps a file beyond its time, or ends that. */
public final class HoldFile {
    /** Why, 1 to 400 characters, such as a court's file number. */
    public String reason;
}
