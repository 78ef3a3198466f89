package org.atrium.documents.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An attached file with its content.
 *
 * @param view what it is
 * @param disposition value for {@code Content-Disposition}: pictures may be shown, the rest is
 *     saved
 * @param content writes the bytes
 */
public record AttachmentContent(AttachmentView view, String disposition, Source content) {
    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        /** Copies all bytes; does not close the stream. */
        void copyTo(OutputStream out) throws IOException;
    }
}
