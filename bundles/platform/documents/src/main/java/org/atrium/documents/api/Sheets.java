package org.atrium.documents.api;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads and writes tables as XLSX or CSV (flows.md 6.7). What is written is formula-safe: a text
 * that begins with {@code = + - @}, tab or CR never runs as a formula.
 */
public interface Sheets {
    /**
     * A workbook with one sheet: the header in bold in the first line, then the rows.
     *
     * @param title name of the sheet; what Excel does not allow in it is replaced
     * @param header column titles
     * @param rows cells: text, numbers, booleans and {@link java.time.LocalDate} keep their type;
     *     anything else is written as its text; null is an empty cell
     */
    byte[] xlsx(String title, List<String> header, List<List<Object>> rows);

    /**
     * The same table as CSV: UTF-8 with BOM, comma, CRLF. Dangerous texts get a leading {@code '}.
     */
    byte[] csv(List<String> header, List<List<Object>> rows);

    /**
     * Reads the first visible sheet of an XLSX file, or a CSV file (UTF-8 with or without BOM, GBK;
     * comma, semicolon or tab). The kind is found by content, not by name. Close it after use.
     *
     * @param fileName for the messages
     * @param in read to the end and closed; at most 64 MiB, 250,000 rows
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*} where the file is too large,
     *     of another kind, encrypted or damaged; the last also while rows are read
     */
    default SheetRows read(String fileName, InputStream in) {
        return read(fileName, in, cells -> true);
    }

    /**
     * Reads the first visible sheet that has a header among its first 30 rows; where none has, the
     * first visible sheet. Otherwise like {@link #read(String, InputStream)}.
     *
     * @param header tells a header from its cells
     */
    SheetRows read(String fileName, InputStream in, Predicate<List<Object>> header);
}
