package org.atrium.registry.service;

import java.time.LocalDate;
import org.atrium.documents.api.SheetChunks;
import org.atrium.documents.api.SheetRows;
import org.atrium.registry.domain.LedgerReader;

/** A ledger that is being read, and what reads it: knows the header and the titles of columns. */
record OpenLedger(SheetChunks<LedgerReader.Read> chunks, LedgerReader reader)
        implements AutoCloseable {
    /**
     * @param sheet closed together with this
     * @param today the business date
     * @param numbers seals the id numbers that are read
     */
    static OpenLedger of(SheetRows sheet, LocalDate today, IdNumbers numbers) {
        LedgerReader reader = new LedgerReader(today, numbers::of);
        return new OpenLedger(new SheetChunks<>(sheet, reader), reader);
    }

    @Override
    public void close() {
        chunks.close();
    }
}
