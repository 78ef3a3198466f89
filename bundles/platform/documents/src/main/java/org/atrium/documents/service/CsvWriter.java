package org.atrium.documents.service;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as Excel opens it without asking: UTF-8 with BOM, comma, CRLF; texts never run as formulas.
 */
final class CsvWriter {
    private static final String DANGEROUS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private CsvWriter() {}

    static byte[] write(List<String> header, List<List<Object>> rows) {
        CsvWriter writer = new CsvWriter();
        writer.line(header);
        rows.forEach(writer::line);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a spreadsheet program may take this text for a formula. */
    static boolean isDangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }

    private void line(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(printed(cells.get(i))));
        }
        text.append("\r\n");
    }

    private static String printed(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Number) {
            return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        }
        String value = cell.toString();
        return isDangerous(value) ? "'" + value : value;
    }

    private static String quoted(String value) {
        boolean plain =
                value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
