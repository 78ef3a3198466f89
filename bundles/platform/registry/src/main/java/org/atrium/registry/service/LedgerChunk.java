package org.atrium.registry.service;

import java.util.Map;
import org.atrium.documents.api.SheetRow;
import org.atrium.registry.domain.LedgerReader;

/**
 * Rows of a ledger that are worked on together.
 *
 * @param after row of the sheet before them
 * @param last row of the sheet that they end with
 * @param done rows below the header up to here
 * @param read what they say
 * @param rows as they stand in the sheet, by number
 */
record LedgerChunk(
        int after, int last, int done, LedgerReader.Read read, Map<Integer, SheetRow> rows) {}
