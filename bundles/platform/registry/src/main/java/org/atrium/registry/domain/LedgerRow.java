package org.atrium.registry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.atrium.common.CellText;

/** Reads the cells of one ledger row into values and remembers all that is wrong with them. */
final class LedgerRow {
    private static final int MAX_KEY = 40;
    private static final int MAX_NAME = 200;
    private static final int MAX_NOTE = 500;
    private static final int EXACT_DIGITS = 15;
    private static final BigDecimal MAX_AREA = new BigDecimal(1_000_000);
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);
    private static final Pattern PHONE = Pattern.compile("[0-9+()（）、,;/转#-]{5,60}");
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9A-Z()（）、,;/-]{6,100}");

    private final int row;
    private final List<Object> cells;
    private final LedgerHeader header;
    private final LocalDate today;
    private final Function<String, IdNumber> sealing;
    private final List<RowProblem> problems = new ArrayList<>();

    LedgerRow(
            int row,
            List<Object> cells,
            LedgerHeader header,
            LocalDate today,
            Function<String, IdNumber> sealing) {
        this.sealing = sealing;
        this.row = row;
        this.cells = cells;
        this.header = header;
        this.today = today;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** To be used only where there are no problems. */
    LedgerLine read() {
        PremisesKey key =
                new PremisesKey(
                        keyPart(LedgerColumn.BUILDING, true),
                        keyPart(LedgerColumn.ENTRANCE, false),
                        keyPart(LedgerColumn.ROOM, true));
        HouseFacts facts =
                new HouseFacts(
                        kind(),
                        area(LedgerColumn.AREA, true),
                        area(LedgerColumn.INNER_AREA, false),
                        text(LedgerColumn.NOTE, MAX_NOTE));
        return new LedgerLine(row, key, facts, owner(), handedOverOn());
    }

    private String keyPart(LedgerColumn column, boolean required) {
        String part = CellText.compact(cell(column));
        if (part.isEmpty() && required) {
            wrong(column, "required");
        }
        if (part.length() > MAX_KEY) {
            wrong(column, "too-long", Map.of("max", MAX_KEY));
        }
        return part;
    }

    private HouseKind kind() {
        String text = CellText.compact(cell(LedgerColumn.KIND));
        if (text.isEmpty()) {
            return null;
        }
        return HouseKind.of(text)
                .orElseGet(() -> wrong(LedgerColumn.KIND, "kind", Map.of("value", text)));
    }

    private BigDecimal area(LedgerColumn column, boolean required) {
        BigDecimal area = value(column, "number", CellText::number);
        if (area == null) {
            boolean blank = CellText.line(cell(column)).isEmpty();
            return required && blank ? wrong(column, "required") : null;
        }
        boolean sane = area.signum() > 0 && area.compareTo(MAX_AREA) < 0;
        return sane ? area : wrong(column, "area", Map.of("value", area.toPlainString()));
    }

    private Contact owner() {
        String name = CellText.name(cell(LedgerColumn.OWNER));
        if (name.length() > MAX_NAME) {
            wrong(LedgerColumn.OWNER, "too-long", Map.of("max", MAX_NAME));
        }
        String phone = matching(LedgerColumn.PHONE, PHONE, "phone");
        String email = email();
        String idNumber = matching(LedgerColumn.ID_NUMBER, ID_NUMBER, "id-number");
        if (cell(LedgerColumn.ID_NUMBER) instanceof BigDecimal number
                && number.precision() - number.scale() > EXACT_DIGITS) {
            wrong(LedgerColumn.ID_NUMBER, "id-number-rounded");
        }
        return name.isEmpty()
                ? null
                : new Contact(
                        name, phone, email, idNumber == null ? null : sealing.apply(idNumber));
    }

    private String email() {
        String text = CellText.compact(cell(LedgerColumn.EMAIL));
        if (text.isEmpty()) {
            return null;
        }
        return MailAddress.isWellFormed(text) ? text : wrong(LedgerColumn.EMAIL, "email");
    }

    private LocalDate handedOverOn() {
        LedgerColumn column = LedgerColumn.HANDED_OVER;
        LocalDate day = value(column, "date", CellText::day);
        if (day == null) {
            return null;
        }
        if (day.isAfter(today)) {
            return wrong(column, "date-in-future", Map.of("value", day));
        }
        return day.isBefore(FIRST_DAY) ? wrong(column, "date", Map.of("value", day)) : day;
    }

    private String matching(LedgerColumn column, Pattern pattern, String code) {
        String text = CellText.compact(cell(column)).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        return pattern.matcher(text).matches() ? text : wrong(column, code);
    }

    private String text(LedgerColumn column, int max) {
        String text = CellText.line(cell(column));
        if (text.length() > max) {
            return wrong(column, "too-long", Map.of("max", max));
        }
        return text.isEmpty() ? null : text;
    }

    private <T> T value(LedgerColumn column, String code, Function<Object, T> reader) {
        try {
            return reader.apply(cell(column));
        } catch (IllegalArgumentException e) {
            return wrong(column, code, Map.of("value", CellText.line(cell(column))));
        }
    }

    private Object cell(LedgerColumn column) {
        return header.cell(cells, column);
    }

    private <T> T wrong(LedgerColumn column, String code) {
        return wrong(column, code, Map.of());
    }

    private <T> T wrong(LedgerColumn column, String code, Map<String, Object> arguments) {
        problems.add(
                new RowProblem(row, header.title(column), "registry.import." + code, arguments));
        return null;
    }
}
