package org.atrium.documents.api;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One row as found.
 *
 * @param number 1-based, as the spreadsheet program shows it
 * @param cells {@link String}, {@link BigDecimal}, {@link Boolean} or {@link java.time.LocalDate}
 *     (a number with a date format); null for an empty cell. CSV has text only
 */
public record SheetRow(int number, List<Object> cells) {
    /** Keeps the list read-only; it may hold nulls. */
    public SheetRow {
        cells = Collections.unmodifiableList(cells);
    }

    /** The cell in this 0-based column; null past the end. */
    public Object cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    /** The cell as text: numbers plain without trailing zeros, dates ISO; empty text for none. */
    public String text(int column) {
        Object cell = cell(column);
        if (cell instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell == null ? "" : cell.toString();
    }

    /** All cells as text. */
    public List<String> texts() {
        return IntStream.range(0, cells.size()).mapToObj(this::text).toList();
    }
}
