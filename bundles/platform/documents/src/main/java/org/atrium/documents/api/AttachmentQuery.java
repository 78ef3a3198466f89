package org.atrium.documents.api;

/**
 * Which files of a project are listed.
 *
 * @param uploadedBy login name; null for anybody
 * @param name part of the file name; null for any
 * @param identityCopies true: only copies of identity documents, false: only other files; null: all
 * @param entity what they are attached to, such as {@code repairs.order}; null for anything
 * @param entityId which one; null for any of them
 * @param held true: only files that are kept beyond their time, false: only others; null: all
 */
public record AttachmentQuery(
        String uploadedBy,
        String name,
        Boolean identityCopies,
        Boolean held,
        String entity,
        Long entityId) {}
