package org.atrium.invoices.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atrium.common.CellText;
import org.atrium.common.InvalidInput;
import org.atrium.common.SheetReader;
import org.atrium.invoices.domain.ResultLine.Fault;

/**
 * Reads what tax bureau or provider export of issued and refused invoices: title rows, the header
 * with columns in any order, one row for each invoice or each of its lines.
 */
public final class ResultReader implements SheetReader<List<ResultLine>> {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_REASON = 400;
    private static final int MOST_CELL = 40;
    private static final Pattern OURS = Pattern.compile("[A-Z0-9-]+-INV-\\d{4}-\\d{6,}");

    private final Map<ResultColumn, Integer> positions = new EnumMap<>(ResultColumn.class);
    private final Map<ResultColumn, String> titles = new EnumMap<>(ResultColumn.class);
    private final List<ResultLine> lines = new ArrayList<>();
    private List<Object> cells = List.of();
    private int read;

    /** Whether these cells are the header: a number of the tax bureau, and whose it is. */
    public static boolean isHeader(List<Object> cells) {
        List<ResultColumn> found =
                cells.stream().map(ResultColumn::of).flatMap(Optional::stream).toList();
        return found.contains(ResultColumn.TAX_NUMBER)
                && (found.contains(ResultColumn.NUMBER)
                        || found.contains(ResultColumn.REMARK)
                        || found.contains(ResultColumn.BLUE_NUMBER));
    }

    @Override
    public void accept(int row, List<Object> next) {
        if (positions.isEmpty()) {
            if (isHeader(next)) {
                header(next);
            }
            return;
        }
        cells = next;
        String first =
                next.stream().map(CellText::line).filter(t -> !t.isEmpty()).findFirst().orElse("");
        if (!first.isEmpty() && !first.matches("(合计|总计|共计|[Tt]otal|#).*")) {
            read++;
            lines.add(line(row));
        }
    }

    /**
     * Refuses a sheet of another kind.
     *
     * @throws InvalidInput {@code invoices.result.no-header}, {@code .no-rows}
     */
    @Override
    public void requireRows() {
        if (positions.isEmpty()) {
            throw new InvalidInput("invoices.result.no-header");
        }
        if (read == 0) {
            throw new InvalidInput("invoices.result.no-rows");
        }
    }

    @Override
    public int rows() {
        return read;
    }

    @Override
    public List<ResultLine> drain() {
        List<ResultLine> drained = List.copyOf(lines);
        lines.clear();
        return drained;
    }

    private void header(List<Object> header) {
        for (int i = 0; i < header.size(); i++) {
            int position = i;
            ResultColumn.of(header.get(i))
                    .filter(column -> positions.putIfAbsent(column, position) == null)
                    .ifPresent(
                            column ->
                                    titles.put(
                                            column,
                                            cut(CellText.line(header.get(position)), MOST_CELL)));
        }
    }

    private ResultLine line(int row) {
        boolean beside = !text(ResultColumn.RED_NUMBER).isEmpty();
        ResultColumn where = beside ? ResultColumn.RED_NUMBER : ResultColumn.TAX_NUMBER;
        String blue = text(beside ? ResultColumn.TAX_NUMBER : ResultColumn.BLUE_NUMBER);
        String given = text(where);
        ResultOutcome outcome = outcome(given);
        LocalDate day = day();
        Fault fault =
                day == null && !text(ResultColumn.DAY).isEmpty()
                        ? fault(ResultColumn.DAY, "invoices.result.day")
                        : null;
        if (number().isEmpty() && (!isRed() || blue.isEmpty())) {
            fault = fault(ResultColumn.NUMBER, "invoices.result.no-number");
        } else if (outcome == null) {
            fault = fault(ResultColumn.STATE, "invoices.result.state");
        } else if (outcome == ResultOutcome.REFUSED && isRed()) {
            fault = fault(ResultColumn.STATE, "invoices.result.red-refused");
        } else if (outcome == ResultOutcome.ISSUED) {
            fault = numberFault(where, given, fault);
            outcome = isRed() ? ResultOutcome.RED_ISSUED : outcome;
        }
        return new ResultLine(
                row,
                none(number()),
                none(cut(blue, MOST_CELL)),
                none(cut(given, MOST_CELL)),
                day,
                fault == null ? outcome : null,
                outcome == ResultOutcome.REFUSED ? reason() : null,
                fault);
    }

    /** A spreadsheet keeps 15 digits of a number: the rest of it is lost. */
    private Fault numberFault(ResultColumn where, String given, Fault otherwise) {
        if (cell(where) instanceof BigDecimal && given.length() > MOST_DIGITS) {
            return fault(where, "invoices.result.rounded");
        }
        return Invoice.isTaxNumber(given) ? otherwise : fault(where, "invoices.invoice.tax-number");
    }

    /** As the state says; without one a number means issued and a reason refused. */
    private ResultOutcome outcome(String number) {
        String said = CellText.line(cell(ResultColumn.STATE));
        if (!said.isEmpty()) {
            return ResultOutcome.of(said).orElse(null);
        }
        if (!number.isEmpty()) {
            return ResultOutcome.ISSUED;
        }
        return text(ResultColumn.REASON).isEmpty() ? ResultOutcome.PENDING : ResultOutcome.REFUSED;
    }

    private LocalDate day() {
        try {
            return CellText.day(cell(ResultColumn.DAY));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** In words; where it gives none, its state. */
    private String reason() {
        String reason = CellText.line(cell(ResultColumn.REASON));
        return cut(
                reason.isEmpty() ? CellText.line(cell(ResultColumn.STATE)) : reason, MOST_REASON);
    }

    private boolean isRed() {
        String sign = text(ResultColumn.SIGN);
        return !text(ResultColumn.RED_NUMBER).isEmpty()
                || !text(ResultColumn.BLUE_NUMBER).isEmpty()
                || sign.matches(".*[红负].*|否|(?i:red|negative|no|false)");
    }

    /** In its own column, or somewhere in the remark. */
    private String number() {
        String own = text(ResultColumn.NUMBER);
        if (!own.isEmpty()) {
            return cut(own, MOST_CELL);
        }
        Matcher found = OURS.matcher(CellText.line(cell(ResultColumn.REMARK)));
        return found.find() ? cut(found.group(), MOST_CELL) : "";
    }

    private Fault fault(ResultColumn column, String code) {
        return new Fault(
                titles.getOrDefault(column, column.title()),
                code,
                cut(CellText.line(cell(column)), MOST_CELL));
    }

    private Object cell(ResultColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? null : cells.get(position);
    }

    /** A cell without the mark in front that keeps Excel from taking it for a number. */
    private String text(ResultColumn column) {
        return CellText.compact(cell(column)).replaceFirst("^[`']", "");
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
