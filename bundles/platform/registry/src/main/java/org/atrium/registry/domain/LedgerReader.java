package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.atrium.common.CellText;
import org.atrium.common.InvalidInput;
import org.atrium.common.SheetReader;

/**
 * Reads a house ledger row by row (PR-01, flows.md 6.7): title rows, then the header, then the
 * houses. A row with anything wrong becomes problems, one for each wrong cell, and no line.
 */
public final class LedgerReader implements SheetReader<LedgerReader.Read> {
    private static final int MAX_TITLE_ROWS = 30;

    private final LocalDate today;
    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Function<String, IdNumber> sealing;
    private LedgerHeader header;
    private int titleRows;
    private int rows;

    /**
     * @param today the business date; a handover cannot be later
     * @param sealing makes what is kept of an id number
     */
    public LedgerReader(LocalDate today, Function<String, IdNumber> sealing) {
        this.today = today;
        this.sealing = sealing;
    }

    /**
     * The next row.
     *
     * @throws InvalidInput {@code registry.import.no-header}, {@code .missing-columns}
     */
    @Override
    public void accept(int row, List<Object> cells) {
        if (cells.stream().allMatch(cell -> CellText.line(cell).isEmpty())) {
            return;
        }
        if (header == null) {
            header = LedgerHeader.in(row, cells).orElse(null);
            titleRows++;
            if (header == null && titleRows >= MAX_TITLE_ROWS) {
                throw noHeader();
            }
            return;
        }
        rows++;
        LedgerRow reading = new LedgerRow(row, cells, header, today, sealing);
        LedgerLine line = reading.read();
        if (reading.problems().isEmpty()) {
            unlessRepeated(line);
        }
        problems.addAll(reading.problems());
    }

    /**
     * The good rows since the last {@link #drain}, each house once.
     *
     * @throws InvalidInput {@code registry.import.no-header}, {@code .no-rows}
     */
    public List<LedgerLine> lines() {
        requireRows();
        return lines;
    }

    /**
     * Refuses a sheet that had nothing to read.
     *
     * @throws InvalidInput {@code registry.import.no-header}, {@code .no-rows}
     */
    @Override
    public void requireRows() {
        if (header == null) {
            throw noHeader();
        }
        if (rows == 0) {
            throw new InvalidInput("registry.import.no-rows");
        }
    }

    @Override
    public Read drain() {
        Read read = new Read(List.copyOf(lines), List.copyOf(problems));
        lines.clear();
        problems.clear();
        return read;
    }

    @Override
    public int rows() {
        return rows;
    }

    /** The header; null where none was met yet. */
    public LedgerHeader header() {
        return header;
    }

    /**
     * Rows of a ledger.
     *
     * @param lines the good ones
     * @param problems of the others
     */
    public record Read(List<LedgerLine> lines, List<RowProblem> problems) {}

    /** What is wrong since the last {@link #drain}, by row. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** The title of this column in this ledger. */
    public String title(LedgerColumn column) {
        return header.title(column);
    }

    private void unlessRepeated(LedgerLine line) {
        Integer first = firstRows.putIfAbsent(line.key().matchKey(), line.row());
        if (first == null) {
            lines.add(line);
            return;
        }
        Map<String, Object> arguments = Map.of("house", line.key().name(), "first", first);
        problems.add(
                new RowProblem(
                        line.row(),
                        header.title(LedgerColumn.ROOM),
                        "registry.import.duplicate",
                        arguments));
    }

    private static InvalidInput noHeader() {
        return new InvalidInput("registry.import.no-header");
    }
}
