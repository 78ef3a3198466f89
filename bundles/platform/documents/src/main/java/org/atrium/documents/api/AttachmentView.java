package org.atrium.documents.api;

import java.time.Instant;
import org.atrium.kernel.api.LoginName;

/** An attached file without its content. */
public final class AttachmentView {
    /** Id. */
    public String id;

    /** File name as sent, without folders. */
    public String name;

    /** Media type, found by content. */
    public String type;

    /** Bytes. */
    public long size;

    /** SHA-256 of the content in hexadecimal. */
    public String sha256;

    /**
     * What the copy of an identity document may be used for: the words that are written over it.
     * Null for any other file.
     */
    public String purpose;

    /** Login name. */
    @LoginName public String uploadedBy;

    /**
     * What it is attached to, as {@code repairs.order 17}; empty for nothing, null outside lists.
     */
    public String attachedTo;

    /** When it was stored. */
    public Instant uploadedAt;

    /** Why it is kept beyond its time; null where it is not. */
    public String heldFor;

    /** When its content was removed because its time was over; null while it is there. */
    public Instant removedAt;

    /** The policy key that asked for the removal; null while the content is there. */
    public String removedByRule;
}
