package org.atrium.registry.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atrium.common.CellText;
import org.atrium.common.InvalidInput;

/** Where each known column stands in a ledger; unknown columns are left aside. */
public final class LedgerHeader {
    private static final int ENOUGH_TO_BE_MEANT = 2;

    private final Map<LedgerColumn, Integer> positions = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, String> titles = new EnumMap<>(LedgerColumn.class);

    private final List<String> all = new ArrayList<>();
    private final int row;

    private LedgerHeader(int row) {
        this.row = row;
    }

    /**
     * The header in this row; empty where it is a title row or blank. Of two columns with the same
     * meaning the first counts.
     *
     * @param row 1-based row of the sheet
     * @throws InvalidInput {@code registry.import.missing-columns} where it is a header without a
     *     required column
     */
    public static Optional<LedgerHeader> in(int row, List<Object> cells) {
        LedgerHeader header = new LedgerHeader(row);
        for (int i = 0; i < cells.size(); i++) {
            String title = CellText.line(cells.get(i));
            int position = i;
            header.all.add(title);
            LedgerColumn.of(title)
                    .filter(column -> !header.positions.containsKey(column))
                    .ifPresent(
                            column -> {
                                header.positions.put(column, position);
                                header.titles.put(column, title);
                            });
        }
        if (header.positions.size() < ENOUGH_TO_BE_MEANT) {
            return Optional.empty();
        }
        header.requireAll();
        return Optional.of(header);
    }

    /** Whether this row would be taken for a header, complete or not. */
    public static boolean isMeant(List<Object> cells) {
        return cells.stream()
                        .flatMap(cell -> LedgerColumn.of(CellText.line(cell)).stream())
                        .distinct()
                        .count()
                >= ENOUGH_TO_BE_MEANT;
    }

    /** Its 1-based row in the sheet. */
    public int row() {
        return row;
    }

    /** Every title as it stands there; empty text over a column without one. */
    public List<String> titles() {
        return all;
    }

    /** What the column at this 0-based position is read as; empty where it is left aside. */
    public Optional<LedgerColumn> meaning(int position) {
        return positions.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The cell of this column; null where the ledger has no such column. */
    public Object cell(List<Object> cells, LedgerColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? null : cells.get(position);
    }

    /** The title as it stands in the ledger. */
    public String title(LedgerColumn column) {
        return titles.getOrDefault(column, column.title());
    }

    private void requireAll() {
        String missing =
                LedgerColumn.required().stream()
                        .filter(column -> !positions.containsKey(column))
                        .map(LedgerColumn::title)
                        .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new InvalidInput("registry.import.missing-columns").with("columns", missing);
        }
    }
}
