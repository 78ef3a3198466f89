package org.atrium.repairs.api;

/** Adds a photo that was stored as an attachment before. */
public final class AddPhoto {
    /** Id of the attachment. */
    public String attachmentId;

    /** BEFORE or AFTER the repair. */
    public String stage;
}
