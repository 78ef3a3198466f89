package org.atrium.ledger.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atrium.common.CellText;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.SheetReader;

/**
 * Reads opening balances row by row: title rows, then the header, then the balances. A row with
 * anything wrong becomes problems, one for each wrong cell.
 */
public final class OpeningReader implements SheetReader<OpeningReader.Read> {
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(0?[1-9]|1[0-2])月?");
    private static final Map<String, String> ITEMS =
            Map.of(
                    "物业费", "PROPERTY_FEE",
                    "物业管理费", "PROPERTY_FEE",
                    "物业服务费", "PROPERTY_FEE");

    private final LocalDate asOf;
    private final Map<OpeningColumn, Integer> positions = new EnumMap<>(OpeningColumn.class);
    private final List<String> titles = new ArrayList<>();
    private final List<OpeningRow> rows = new ArrayList<>();
    private final List<OpeningProblem> problems = new ArrayList<>();
    private List<Object> cells = List.of();
    private int row;
    private int read;
    private boolean good;

    /**
     * @param asOf the day of the takeover; stands in for months that are not said
     */
    public OpeningReader(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Whether these cells are a header. */
    public static boolean isHeader(List<Object> cells) {
        List<OpeningColumn> known =
                cells.stream().flatMap(c -> OpeningColumn.of(c).stream()).toList();
        return known.contains(OpeningColumn.AMOUNT) && known.size() > 2;
    }

    /**
     * The next row.
     *
     * @throws InvalidInput {@code ledger.opening.missing-columns}
     */
    @Override
    public void accept(int number, List<Object> next) {
        if (titles.isEmpty()) {
            if (isHeader(next)) {
                header(next);
            }
            return;
        }
        if (next.stream().allMatch(cell -> CellText.line(cell).isEmpty())) {
            return;
        }
        read++;
        row = number;
        cells = next;
        good = true;
        OpeningRow line = line();
        if (good) {
            rows.add(line);
        }
    }

    /**
     * Refuses a sheet that had nothing to read.
     *
     * @throws InvalidInput {@code ledger.opening.no-header}, {@code .no-rows}
     */
    @Override
    public void requireRows() {
        if (titles.isEmpty()) {
            throw new InvalidInput("ledger.opening.no-header");
        }
        if (read == 0) {
            throw new InvalidInput("ledger.opening.no-rows");
        }
    }

    @Override
    public int rows() {
        return read;
    }

    @Override
    public Read drain() {
        Read drained = new Read(List.copyOf(rows), List.copyOf(problems));
        rows.clear();
        problems.clear();
        return drained;
    }

    /**
     * Rows of a sheet.
     *
     * @param rows the good ones
     * @param problems of the others
     */
    public record Read(List<OpeningRow> rows, List<OpeningProblem> problems) {}

    /** The header as it stands in the sheet. */
    public List<String> titles() {
        return titles;
    }

    /** Whether this sheet has such a column. */
    public boolean has(OpeningColumn column) {
        return positions.containsKey(column);
    }

    /** The title of this column in this sheet. */
    public String title(OpeningColumn column) {
        Integer position = positions.get(column);
        return position == null ? column.title() : titles.get(position);
    }

    private void header(List<Object> header) {
        for (int i = 0; i < header.size(); i++) {
            int position = i;
            OpeningColumn.of(header.get(i)).ifPresent(c -> positions.putIfAbsent(c, position));
            titles.add(CellText.line(header.get(i)));
        }
        List<String> missing = new ArrayList<>();
        boolean parts =
                positions.containsKey(OpeningColumn.BUILDING)
                        && positions.containsKey(OpeningColumn.ROOM);
        if (!parts && !positions.containsKey(OpeningColumn.HOUSE)) {
            missing.add(OpeningColumn.HOUSE.title());
        }
        for (OpeningColumn column : List.of(OpeningColumn.KIND, OpeningColumn.ITEM)) {
            if (!positions.containsKey(column)) {
                missing.add(column.title());
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput("ledger.opening.missing-columns")
                    .with("columns", String.join("、", missing));
        }
    }

    private OpeningRow line() {
        OpeningRow.Place place = place();
        OpeningKind kind = kind();
        LocalDate from = day(OpeningColumn.FROM);
        LocalDate to = day(OpeningColumn.TO);
        YearMonth month = month(from);
        LocalDate due = day(OpeningColumn.DUE);
        if (due == null && kind == OpeningKind.ARREARS) {
            due = to != null ? to : month == null ? null : month.atEndOfMonth();
        }
        if (kind == OpeningKind.ARREARS && month == null && good) {
            wrong(OpeningColumn.PERIOD, "required", Map.of());
        }
        return new OpeningRow(
                row,
                place,
                kind,
                text(OpeningColumn.PAYER, 200),
                text(OpeningColumn.PHONE, 60),
                item(),
                (month == null ? YearMonth.from(asOf) : month).toString(),
                kind == OpeningKind.ARREARS ? due : null,
                amount(),
                text(OpeningColumn.ENTITY, 200),
                note(from, to));
    }

    private OpeningRow.Place place() {
        String name = CellText.compact(cell(OpeningColumn.HOUSE));
        if (!name.isEmpty()) {
            String[] parts = name.split("-", 3);
            return switch (parts.length) {
                case 3 -> new OpeningRow.Place(parts[0], parts[1], parts[2]);
                case 2 -> new OpeningRow.Place(parts[0], "", parts[1]);
                default -> wrong(OpeningColumn.HOUSE, "unknown-house", Map.of("house", name));
            };
        }
        String building = CellText.compact(cell(OpeningColumn.BUILDING));
        String room = CellText.compact(cell(OpeningColumn.ROOM));
        if (building.isEmpty() || room.isEmpty()) {
            return wrong(
                    building.isEmpty() ? OpeningColumn.BUILDING : OpeningColumn.ROOM,
                    "required",
                    Map.of());
        }
        return new OpeningRow.Place(building, CellText.compact(cell(OpeningColumn.ENTRANCE)), room);
    }

    private OpeningKind kind() {
        String text = CellText.compact(cell(OpeningColumn.KIND));
        return OpeningKind.of(text)
                .orElseGet(() -> wrong(OpeningColumn.KIND, "kind", Map.of("value", text)));
    }

    private String item() {
        String text = text(OpeningColumn.ITEM, 40);
        if (text == null) {
            return wrong(OpeningColumn.ITEM, "required", Map.of());
        }
        return ITEMS.getOrDefault(text, text.toUpperCase(Locale.ROOT));
    }

    private Money amount() {
        OpeningColumn column = OpeningColumn.AMOUNT;
        String text = CellText.compact(cell(column)).replaceAll("^[¥￥]|元$", "");
        try {
            BigDecimal amount = CellText.number(text);
            if (amount == null) {
                return wrong(column, "required", Map.of());
            }
            boolean sane = amount.signum() > 0 && amount.compareTo(LARGEST) <= 0;
            return sane ? Money.of(amount) : wrong(column, "amount", Map.of("value", text));
        } catch (IllegalArgumentException e) {
            return wrong(column, "amount", Map.of("value", text));
        }
    }

    private YearMonth month(LocalDate from) {
        Object cell = cell(OpeningColumn.PERIOD);
        String text = cell instanceof LocalDate day ? day.toString() : CellText.compact(cell);
        if (text.isEmpty()) {
            return from == null ? null : YearMonth.from(from);
        }
        Matcher matcher = MONTH.matcher(text);
        if (matcher.matches()) {
            return YearMonth.of(
                    Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        try {
            return YearMonth.from(CellText.day(cell));
        } catch (IllegalArgumentException e) {
            return wrong(OpeningColumn.PERIOD, "period", Map.of("value", text));
        }
    }

    private LocalDate day(OpeningColumn column) {
        try {
            return CellText.day(cell(column));
        } catch (IllegalArgumentException e) {
            return wrong(column, "date", Map.of("value", CellText.line(cell(column))));
        }
    }

    private String note(LocalDate from, LocalDate to) {
        String note = text(OpeningColumn.NOTE, 300);
        String days = from == null && to == null ? null : (from == null ? "" : from) + "~" + to;
        return days == null ? note : note == null ? days : days + " " + note;
    }

    private String text(OpeningColumn column, int max) {
        String text = CellText.name(cell(column));
        if (text.length() > max) {
            return wrong(column, "too-long", Map.of("max", max));
        }
        return text.isEmpty() ? null : text;
    }

    private Object cell(OpeningColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? null : cells.get(position);
    }

    private <T> T wrong(OpeningColumn column, String code, Map<String, Object> arguments) {
        good = false;
        problems.add(new OpeningProblem(row, title(column), "ledger.opening." + code, arguments));
        return null;
    }
}
