package org.atrium.registry.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atrium.common.InvalidInput;

/** Where each known column stands in a ledger; unknown columns are left aside. */
public final class LedgerHeader {
    private static final int ENOUGH_TO_BE_MEANT = 2;

    private final Map<LedgerColumn, Integer> positions = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, String> titles = new EnumMap<>(LedgerColumn.class);

    private LedgerHeader() {}

    /**
     * The header in this row; empty where it is a title row or blank. Of two columns with the same
     * meaning the first counts.
     *
     * @throws InvalidInput {@code registry.import.missing-columns} where it is a header without a
     *     required column
     */
    public static Optional<LedgerHeader> in(List<Object> cells) {
        LedgerHeader header = new LedgerHeader();
        for (int i = 0; i < cells.size(); i++) {
            String title = CellText.line(cells.get(i));
            int position = i;
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
