package org.atrium.documents.service;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;

/**
 * The records of a CSV text (RFC 4180, with comma, semicolon or tab, whichever the first lines have
 * most of). The apostrophe that guards a formula-like text is taken off again.
 */
final class CsvRows implements SheetRows {
    private static final int SAMPLE = 5_000;

    private final String text;
    private final char separator;
    private final SheetFault fault;
    private final SheetLimits limits;
    private int at;
    private int number;

    CsvRows(String text, SheetFault fault) {
        this.text = text;
        this.fault = fault;
        this.limits = new SheetLimits(fault);
        this.separator = separator(text.substring(0, Math.min(SAMPLE, text.length())));
    }

    @Override
    public Iterator<SheetRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return at < text.length();
            }

            @Override
            public SheetRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                number++;
                return new SheetRow(number, limits.checked(record()));
            }
        };
    }

    @Override
    public String fileName() {
        return fault.fileName();
    }

    @Override
    public String sheetName() {
        return null;
    }

    @Override
    public void close() {
        at = text.length();
    }

    private List<Object> record() {
        List<Object> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (cells.size() > SheetLimits.MAX_COLUMNS || at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
            if (at >= text.length()) {
                cells.add(null);
                return cells;
            }
        }
    }

    private Object cell() {
        StringBuilder cell = new StringBuilder();
        if (text.charAt(at) == '"') {
            quoted(cell);
        }
        while (at < text.length() && !isEnd(text.charAt(at))) {
            cell.append(text.charAt(at++));
        }
        boolean guarded = cell.length() > 1 && CsvWriter.isDangerous(cell.substring(1));
        String value = guarded && cell.charAt(0) == '\'' ? cell.substring(1) : cell.toString();
        return value.isEmpty() ? null : value;
    }

    private void quoted(StringBuilder cell) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return;
            }
        }
        throw fault.because("open-quote", "row", number);
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private static char separator(String sample) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(sample, candidate) > count(sample, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String sample, char c) {
        return sample.chars().filter(x -> x == c).count();
    }
}
