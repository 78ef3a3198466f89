package org.atrium.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * A sample ledger read without Atrium's help, and the property fee worked out from it: area x price
 * x days / days of the month, rounded half-up to 0.01 for each debtor; the developer until the
 * handover day, the owner from it on.
 */
final class LedgerFile {
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_ROW = 2;

    private final List<Line> lines = new ArrayList<>();

    /** One house; {@code handedOver} is null before the handover. */
    private record Line(String kind, BigDecimal area, String owner, LocalDate handedOver) {}

    /**
     * Bills of a month.
     *
     * @param charges how many
     * @param total what they add up to
     */
    record Bills(long charges, BigDecimal total) {}

    /** The demo's ledger of this project. */
    LedgerFile(String project) {
        try (InputStream in =
                LedgerFile.class.getResourceAsStream("/demo/ledgers/" + project + "-houses.xlsx")) {
            List<Row> rows = Xlsx.read(in.readAllBytes());
            for (Row row : rows.subList(FIRST_ROW, rows.size())) {
                Cell day = row.getCellCount() > 9 ? row.getCell(9) : null;
                LocalDate handedOver =
                        day == null || day.getValue() == null
                                ? null
                                : EXCEL_DAY_ZERO.plusDays(day.asNumber().longValue());
                lines.add(
                        new Line(
                                Xlsx.text(row, 3),
                                row.getCell(4).asNumber(),
                                Xlsx.text(row, 6).strip(),
                                handedOver));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many houses it has. */
    int size() {
        return lines.size();
    }

    /** What the owners are billed for a month, at a price for each kind of premises. */
    Bills owners(YearMonth month, Function<String, String> price) {
        return bills(month, price, true);
    }

    /** What the developer is billed for a month. */
    Bills developer(YearMonth month, Function<String, String> price) {
        return bills(month, price, false);
    }

    private Bills bills(YearMonth month, Function<String, String> price, boolean toOwner) {
        LocalDate first = month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        long charges = 0;
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : lines) {
            boolean owned = line.handedOver() != null && !line.owner().isEmpty();
            LocalDate change = owned ? within(line.handedOver(), first, end) : end;
            long days =
                    toOwner
                            ? ChronoUnit.DAYS.between(change, end)
                            : ChronoUnit.DAYS.between(first, change);
            if (days > 0) {
                charges++;
                total = total.add(amount(line, price.apply(line.kind()), days, month));
            }
        }
        return new Bills(charges, total);
    }

    private static BigDecimal amount(Line line, String price, long days, YearMonth month) {
        return line.area()
                .multiply(new BigDecimal(price))
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), 2, RoundingMode.HALF_UP);
    }

    private static LocalDate within(LocalDate day, LocalDate first, LocalDate end) {
        return day.isBefore(first) ? first : day.isAfter(end) ? end : day;
    }
}
