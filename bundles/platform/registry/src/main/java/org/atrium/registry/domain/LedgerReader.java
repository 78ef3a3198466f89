package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.InvalidInput;

/**
 * Reads a house ledger row by row (PR-01, flows.md 6.7): title rows, then the header, then the
 * houses. A row with anything wrong becomes problems, one for each wrong cell, and no line.
 */
public final class LedgerReader {
    private static final int MAX_TITLE_ROWS = 30;
    private static final int MAX_LINES = 20_000;

    private final LocalDate today;
    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<PremisesKey, Integer> firstRows = new HashMap<>();
    private LedgerHeader header;
    private int titleRows;

    /**
     * @param today the business date; a handover cannot be later
     */
    public LedgerReader(LocalDate today) {
        this.today = today;
    }

    /**
     * The next row.
     *
     * @throws InvalidInput {@code registry.import.no-header}, {@code .missing-columns}, {@code
     *     .too-many-rows}
     */
    public void accept(int row, List<Object> cells) {
        if (cells.stream().allMatch(cell -> CellText.line(cell).isEmpty())) {
            return;
        }
        if (header == null) {
            header = LedgerHeader.in(cells).orElse(null);
            titleRows++;
            if (header == null && titleRows >= MAX_TITLE_ROWS) {
                throw noHeader();
            }
            return;
        }
        if (lines.size() == MAX_LINES) {
            throw new InvalidInput("registry.import.too-many-rows").with("max", MAX_LINES);
        }
        LedgerRow reading = new LedgerRow(row, cells, header, today);
        LedgerLine line = reading.read();
        if (reading.problems().isEmpty()) {
            unlessRepeated(line);
        }
        problems.addAll(reading.problems());
    }

    /**
     * The good rows, each house once.
     *
     * @throws InvalidInput {@code registry.import.no-header}, {@code .no-rows}
     */
    public List<LedgerLine> lines() {
        if (header == null) {
            throw noHeader();
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            throw new InvalidInput("registry.import.no-rows");
        }
        return lines;
    }

    /** What is wrong, by row. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** The title of this column in this ledger. */
    public String title(LedgerColumn column) {
        return header.title(column);
    }

    private void unlessRepeated(LedgerLine line) {
        Integer first = firstRows.putIfAbsent(line.key(), line.row());
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
