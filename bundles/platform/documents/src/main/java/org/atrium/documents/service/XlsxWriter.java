package org.atrium.documents.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet with a bold, frozen header. Text is always a string cell, so it cannot be a formula.
 */
final class XlsxWriter {
    private static final int FLUSH_EVERY = 1_000;
    private static final int MAX_TITLE = 31;

    private XlsxWriter() {}

    static byte[] write(String title, List<String> header, List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Atrium", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title(title));
            for (int c = 0; c < header.size(); c++) {
                sheet.value(0, c, text(header.get(c)));
                sheet.style(0, c).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                row(sheet, r + 1, rows.get(r));
                if (r % FLUSH_EVERY == FLUSH_EVERY - 1) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<Object> cells) {
        for (int c = 0; c < cells.size(); c++) {
            Object cell = cells.get(c);
            if (cell instanceof Number number) {
                sheet.value(row, c, number);
            } else if (cell instanceof Boolean flag) {
                sheet.value(row, c, flag);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, c, day);
                sheet.style(row, c).format("yyyy-mm-dd").set();
            } else if (cell != null) {
                sheet.value(row, c, text(cell.toString()));
            }
        }
    }

    /** Without what XML or Excel cannot hold. */
    private static String text(String value) {
        String clean = value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.length() <= SheetLimits.MAX_CELL
                ? clean
                : clean.substring(0, SheetLimits.MAX_CELL);
    }

    private static String title(String title) {
        String clean = text(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String shown = clean.isEmpty() ? "Sheet1" : clean;
        return shown.length() <= MAX_TITLE ? shown : shown.substring(0, MAX_TITLE);
    }
}
