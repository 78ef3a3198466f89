package org.atrium.documents.api;

import java.io.InputStream;

/**
 * Copies of identity documents (PIPL, articles 6 and 28): everybody sees them with their purpose
 * written over them; the original is for those who state why they need it.
 */
public interface IdentityCopies {
    /**
     * Stores a copy. What {@link Attachments} hands out afterwards carries the purpose and the day
     * as watermark. Joins the caller's transaction.
     *
     * @param fileName as sent
     * @param content JPEG or PNG, at most 15 MiB
     * @param purpose 1 to 80 characters, e.g. 仅供澄园交房核验使用
     * @throws org.atrium.common.InvalidInput as {@link Attachments#store}; without purpose; {@code
     *     documents.picture.type} for another kind of file
     */
    AttachmentView store(String fileName, InputStream content, String purpose);

    /**
     * The picture as it was uploaded. Who asked and why stands in the audit trail.
     *
     * @param reason 1 to 400 characters
     * @throws org.atrium.common.NotFound {@code documents.attachment.not-found}, also for a file
     *     that is no identity copy
     */
    AttachmentContent original(long id, String reason);
}
