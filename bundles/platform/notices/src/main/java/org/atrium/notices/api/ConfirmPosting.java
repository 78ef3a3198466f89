package org.atrium.notices.api;

import java.util.List;

/** Confirms that a notice was posted at the house or handed over at the door. */
public final class ConfirmPosting {
    /** Attachments, 1 to 9: a photo of the posted notice, or of the signed one. */
    public List<String> attachmentIds;

    /** The day; not before the notice was made, not after today. Left out: today. */
    public String on;
}
