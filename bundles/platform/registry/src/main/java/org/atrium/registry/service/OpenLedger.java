package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.atrium.registry.domain.LedgerReader;

/** A ledger that is being read, chunk by chunk. Only the present chunk is in memory. */
final class OpenLedger implements AutoCloseable {
    /**
     * Rows of one chunk. A house brings up to two payer rows, so that a transaction stays below
     * what Derby turns into a table lock.
     */
    static final int CHUNK = 1_000;

    private final SheetRows sheet;
    private final Iterator<SheetRow> rows;
    private final LedgerReader reader;
    private LedgerChunk present;
    private int position;

    /**
     * @param sheet closed together with this
     * @param today the business date
     * @param numbers seals the id numbers that are read
     */
    OpenLedger(SheetRows sheet, LocalDate today, IdNumbers numbers) {
        this.sheet = sheet;
        this.rows = sheet.iterator();
        this.reader = new LedgerReader(today, numbers::of);
    }

    /**
     * The rows after this one; null where none are left. The chunk that was handed out last can be
     * asked for again, as after a lost lock.
     *
     * @throws IllegalArgumentException where they have been passed already
     */
    LedgerChunk after(int row) {
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
    boolean reaches(int row) {
        return position <= row || present != null && present.after() == row;
    }

    /** Reads on to the end without keeping anything, and counts the rows below the header. */
    int count() {
        while (rows.hasNext()) {
            read(rows.next());
            reader.drain();
        }
        return reader.rows();
    }

    /** What reads it: knows the header and the titles of columns. */
    LedgerReader reader() {
        return reader;
    }

    /** The file and the sheet in it. */
    SheetRows sheet() {
        return sheet;
    }

    @Override
    public void close() {
        sheet.close();
    }

    private LedgerChunk next() {
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
                        : new LedgerChunk(after, position, reader.rows(), reader.drain(), kept);
        return present;
    }

    private void read(SheetRow row) {
        position = row.number();
        reader.accept(row.number(), row.cells());
    }
}
