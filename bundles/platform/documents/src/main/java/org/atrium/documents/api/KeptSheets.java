package org.atrium.documents.api;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sheets that a job works on after the request that brought them. They are kept in the database,
 * sealed (they may hold personal data), until the job lets go of them; after {@link #KEPT_DAYS} in
 * any case.
 */
public interface KeptSheets {
    /** Days after which a sheet goes, whoever still wants it. */
    int KEPT_DAYS = 7;

    /**
     * Takes a file in, on disk until it is closed.
     *
     * @param in read to the end
     */
    Upload take(String fileName, InputStream in);

    /**
     * Reads a kept sheet of the caller's project; joins the caller's transaction. As {@link
     * Sheets#read(String, InputStream, Predicate)}.
     *
     * @throws org.atrium.common.NotFound {@code documents.kept-sheet.gone}
     */
    SheetRows read(long id, Predicate<List<Object>> header);

    /** Lets go of a sheet; joins the caller's transaction. */
    void forget(long id);

    /** A file that came in. */
    interface Upload extends AutoCloseable {
        /** Reads it, as often as wanted. */
        SheetRows read(Predicate<List<Object>> header);

        /** Keeps it for a job, in the caller's transaction and project; returns its id. */
        long keep();

        @Override
        void close();
    }
}
