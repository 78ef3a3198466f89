package org.atrium.documents.api;

/**
 * The rows of a sheet from top to bottom, read as they are asked for; rows without any cell may be
 * left out. Can be walked once.
 */
public interface SheetRows extends Iterable<SheetRow>, AutoCloseable {
    /** The name of the file, readable and without folders. */
    String fileName();

    /** The name of the sheet that is read; null for CSV. */
    String sheetName();

    @Override
    void close();
}
