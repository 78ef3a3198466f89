package org.atrium.documents.api;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/**
 * Files that people attach to things (flows.md 6.8): photos, scans, sheets. Each belongs to the
 * caller's project; another project's file does not exist for the caller.
 */
public interface Attachments {
    /** The most bytes of one file: 15 MiB. */
    long MAX_BYTES = 15L * 1024 * 1024;

    /**
     * Stores a file. The same content is kept once on disk. Joins the caller's transaction.
     *
     * @param fileName as sent; folders and control characters are dropped
     * @param content read to the end, not closed
     * @throws org.atrium.common.InvalidInput {@code documents.attachment.empty}, {@code .too-large}
     *     above the project's limit, {@code .type} (known: JPEG, PNG, WEBP, GIF, PDF, XLSX, plain
     *     text and CSV), {@code .type-not-allowed} where the project does not take it
     */
    AttachmentView store(String fileName, InputStream content);

    /**
     * These files, in the order asked for.
     *
     * @throws org.atrium.common.NotFound {@code documents.attachment.not-found} where one of them
     *     is not in the caller's project
     */
    List<AttachmentView> views(Collection<Long> ids);

    /**
     * Says that these files belong to a thing of the project from now on. Twice is as once. Joins
     * the caller's transaction.
     *
     * @param entity as in the audit, such as {@code repairs.order}
     * @param id of the thing
     * @return the files, in the order asked for
     * @throws org.atrium.common.NotFound {@code documents.attachment.not-found}
     * @throws org.atrium.common.Conflict {@code documents.attachment.too-many} above the project's
     *     limit for one thing
     */
    List<AttachmentView> attach(String entity, long id, Collection<Long> files);

    /**
     * A file with its content, which is checked against its hash first.
     *
     * @throws org.atrium.common.NotFound {@code documents.attachment.not-found}
     * @throws org.atrium.common.Unavailable {@code documents.attachment.content-missing} where the
     *     disk has lost it, {@code .content-damaged} where it is not what was stored
     */
    AttachmentContent open(long id);
}
