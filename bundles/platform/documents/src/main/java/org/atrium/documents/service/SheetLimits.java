package org.atrium.documents.service;

import java.util.List;
import java.util.Objects;

/** Counts rows and cells while a sheet is read, so that no file can use up the memory. */
final class SheetLimits {
    static final int MAX_BYTES = 64 * 1024 * 1024;
    static final int MAX_ROWS = 250_000;
    static final int MAX_COLUMNS = 256;
    static final int MAX_CELL = 32_767;

    private final SheetFault fault;
    private int rows;

    SheetLimits(SheetFault fault) {
        this.fault = fault;
    }

    /** Counts a row, unless it is empty, and checks it. */
    List<Object> checked(List<Object> cells) {
        boolean empty = cells.stream().allMatch(Objects::isNull);
        if (!empty && ++rows > MAX_ROWS) {
            throw fault.because("documents.sheet.too-many-rows", "max", MAX_ROWS);
        }
        if (cells.size() > MAX_COLUMNS) {
            throw fault.because("documents.sheet.too-many-columns", "max", MAX_COLUMNS);
        }
        for (Object cell : cells) {
            if (cell instanceof String text && text.length() > MAX_CELL) {
                throw fault.because("documents.sheet.cell-too-long", "max", MAX_CELL);
            }
        }
        return cells;
    }
}
