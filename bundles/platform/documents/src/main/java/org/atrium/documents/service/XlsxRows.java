package org.atrium.documents.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atrium.common.Problem;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of the first visible sheet of a workbook, parsed as they are asked for. */
final class XlsxRows implements SheetRows {
    /** Built-in formats that show a day (ECMA-376 part 1, 18.8.30, with the Chinese ones). */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** 2958465 is 9999-12-31. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final int MAX_TITLE_ROWS = 30;

    private final SheetFault fault;
    private final SheetLimits limits;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Iterator<Row> rows;
    private final SheetFile file;
    private SheetRow next;

    XlsxRows(SheetFile file, SheetFault fault, Predicate<List<Object>> header) {
        this.file = file;
        this.fault = fault;
        this.limits = new SheetLimits(fault);
        try {
            workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw translated(e);
        }
        try {
            List<Sheet> visible =
                    workbook.getSheets()
                            .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                            .toList();
            if (visible.isEmpty()) {
                throw fault.because("documents.sheet.empty");
            }
            sheet = visible.size() == 1 ? visible.get(0) : headed(visible, header);
            rows = sheet.openStream().iterator();
        } catch (IOException | RuntimeException e) {
            close();
            throw translated(e);
        }
    }

    @Override
    public Iterator<SheetRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (next == null && advance()) {
                    next = row(rows.next());
                }
                return next != null;
            }

            @Override
            public SheetRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                SheetRow row = next;
                next = null;
                return row;
            }
        };
    }

    private boolean advance() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public String fileName() {
        return fault.fileName();
    }

    @Override
    public String sheetName() {
        return sheet.getName();
    }

    @Override
    public void close() {
        try (file) {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet headed(List<Sheet> sheets, Predicate<List<Object>> header)
            throws IOException {
        for (Sheet candidate : sheets) {
            try (Stream<Row> top = candidate.openStream().limit(MAX_TITLE_ROWS)) {
                if (top.anyMatch(row -> header.test(cells(row)))) {
                    return candidate;
                }
            }
        }
        return sheets.get(0);
    }

    /** Null for a row without any value: programs write a million of them below a table. */
    private SheetRow row(Row row) {
        try {
            List<Object> cells = cells(row);
            return cells.stream().allMatch(Objects::isNull)
                    ? null
                    : new SheetRow(row.getRowNum(), limits.checked(cells));
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Object value = row.hasCell(i) ? value(row.getCell(i)) : null;
            if (i < SheetLimits.MAX_COLUMNS || value != null) {
                cells.add(value);
            }
        }
        return cells;
    }

    private static Object value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        Object value = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDay(cell, number) ? cell.asDate().toLocalDate() : number;
        }
        if (value instanceof Boolean || value == null) {
            return value;
        }
        return value.toString().isEmpty() ? null : value.toString();
    }

    private static boolean isDay(Cell cell, BigDecimal number) {
        if (cell.getType() != CellType.NUMBER
                || number.signum() <= 0
                || number.compareTo(LAST_DAY) >= 0) {
            return false;
        }
        if (cell.getDataFormatId() != null && DATE_FORMATS.contains(cell.getDataFormatId())) {
            return true;
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
    }

    private RuntimeException translated(Exception e) {
        return e instanceof Problem problem ? problem : fault.damaged();
    }
}
