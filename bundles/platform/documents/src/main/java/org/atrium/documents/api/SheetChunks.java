package org.atrium.documents.api;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.atrium.common.SheetReader;

/**
 * A sheet that is read chunk by chunk, for work that commits after each. Only the present chunk is
 * in memory.
 *
 * @param <T> what the rows of a chunk say
 */
public final class SheetChunks<T> implements AutoCloseable {
    /**
     * Rows of one chunk: a transaction that writes a few rows for each stays below what Derby turns
     * into a table lock.
     */
    public static final int CHUNK = 1_000;

    private final SheetRows sheet;
    private final Iterator<SheetRow> rows;
    private final SheetReader<T> reader;
    private Chunk<T> present;
    private int position;

    /**
     * @param sheet closed together with this
     * @param reader knows the header and what stands below it
     */
    public SheetChunks(SheetRows sheet, SheetReader<T> reader) {
        this.sheet = sheet;
        this.rows = sheet.iterator();
        this.reader = reader;
    }

    /**
     * Rows that are worked on together.
     *
     * @param after row of the sheet before them
     * @param last row of the sheet that they end with
     * @param done rows below the header up to here
     * @param read what they say
     * @param rows as they stand in the sheet, by number
     * @param <T> what they say
     */
    public record Chunk<T>(int after, int last, int done, T read, Map<Integer, SheetRow> rows) {}

    /**
     * The rows after this one; null where none are left. The chunk that was handed out last can be
     * asked for again, as after a lost lock.
     *
     * @throws IllegalArgumentException where they have been passed already
     */
    public Chunk<T> after(int row) {
        if (present != null && present.after() == row) {
            return present;
        }
        while (position < row && rows.hasNext()) {
            read(rows.next());
            reader.drain();
        }
        if (position > row) {
            throw new IllegalArgumentException("row " + row + " has been read");
        }
        return next();
    }

    /** Whether the rows after this one can still be read. */
    public boolean reaches(int row) {
        return position <= row || present != null && present.after() == row;
    }

    /** Reads on to the end without keeping anything, and counts the rows below the header. */
    public int count() {
        while (rows.hasNext()) {
            read(rows.next());
            reader.drain();
        }
        reader.requireRows();
        return reader.rows();
    }

    /** The file and the sheet in it. */
    public SheetRows sheet() {
        return sheet;
    }

    @Override
    public void close() {
        sheet.close();
    }

    private Chunk<T> next() {
        int after = position;
        int until = reader.rows() + CHUNK;
        Map<Integer, SheetRow> kept = new HashMap<>();
        while (reader.rows() < until && rows.hasNext()) {
            SheetRow row = rows.next();
            int before = reader.rows();
            read(row);
            if (reader.rows() > before) {
                kept.put(row.number(), row);
            }
        }
        reader.requireRows();
        present =
                kept.isEmpty()
                        ? null
                        : new Chunk<>(after, position, reader.rows(), reader.drain(), kept);
        return present;
    }

    private void read(SheetRow row) {
        position = row.number();
        reader.accept(row.number(), row.cells());
    }
}
