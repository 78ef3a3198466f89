package org.atrium.repairs.api;

import java.time.Instant;

/** A photo of an order. */
public final class PhotoView {
    /** Id. */
    public String id;

    /** The file, served at attachments/{id}. */
    public String attachmentId;

    /** BEFORE or AFTER. */
    public String stage;

    /** Login name. */
    public String addedBy;

    /** When. */
    public Instant addedAt;
}
