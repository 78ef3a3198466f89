package org.atrium.documents.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;

/**
 * The records of a CSV file (RFC 4180, with comma, semicolon or tab, whichever the first lines have
 * most of), read as they are asked for. The apostrophe that guards a formula-like text is taken off
 * again.
 */
final class CsvRows implements SheetRows {
    private static final int SAMPLE = 5_000;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final SheetFile file;
    private final BufferedReader reader;
    private final char separator;
    private final SheetFault fault;
    private final SheetLimits limits;

    /** The next character, not yet taken. */
    private int c;

    private int number;

    CsvRows(SheetFile file, Charset charset, SheetFault fault) {
        this.file = file;
        this.fault = fault;
        this.limits = new SheetLimits(fault);
        try {
            reader = new BufferedReader(new InputStreamReader(file.open(), charset));
            String sample = sample();
            if (sample.replace("\uFEFF", "").stripLeading().startsWith("<")) {
                reader.close();
                throw fault.type();
            }
            separator = separator(sample);
        } catch (IOException e) {
            throw fault.damaged();
        }
        take();
        if (c == BYTE_ORDER_MARK) {
            take();
        }
    }

    @Override
    public Iterator<SheetRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return c != END;
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
        c = END;
        try (file) {
            reader.close();
        } catch (IOException e) {
            throw fault.damaged();
        }
    }

    private List<Object> record() {
        List<Object> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (cells.size() > SheetLimits.MAX_COLUMNS || c == END) {
                return cells;
            }
            int end = c;
            take();
            if (end != separator) {
                if (end == '\r' && c == '\n') {
                    take();
                }
                return cells;
            }
            if (c == END) {
                cells.add(null);
                return cells;
            }
        }
    }

    private Object cell() {
        StringBuilder cell = new StringBuilder();
        if (c == '"') {
            quoted(cell);
        }
        while (c != END && c != separator && c != '\n' && c != '\r') {
            append(cell);
        }
        boolean guarded = cell.length() > 1 && CsvWriter.isDangerous(cell.substring(1));
        String value = guarded && cell.charAt(0) == '\'' ? cell.substring(1) : cell.toString();
        return value.isEmpty() ? null : value;
    }

    private void quoted(StringBuilder cell) {
        for (take(); c != END; ) {
            if (c == '"') {
                take();
                if (c != '"') {
                    return;
                }
            }
            append(cell);
        }
        throw fault.because("documents.sheet.open-quote", "row", number);
    }

    /** Takes one character into a cell, which stays bounded. */
    private void append(StringBuilder cell) {
        if (cell.length() <= SheetLimits.MAX_CELL + 1) {
            cell.append((char) c);
        }
        take();
    }

    private void take() {
        try {
            c = reader.read();
        } catch (IOException e) {
            throw fault.damaged();
        }
    }

    private String sample() throws IOException {
        reader.mark(SAMPLE);
        char[] sample = new char[SAMPLE];
        int length = 0;
        int read = reader.read(sample);
        while (read > 0) {
            length += read;
            read = reader.read(sample, length, SAMPLE - length);
        }
        reader.reset();
        return new String(sample, 0, length);
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
