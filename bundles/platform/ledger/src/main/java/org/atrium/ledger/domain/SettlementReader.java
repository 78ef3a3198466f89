package org.atrium.ledger.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.common.CellText;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.SheetReader;

/**
 * Reads a settlement file row by row: title rows, the header, the payments, a total. A machine
 * wrote it: one wrong row means that the file is of another kind, and refuses it as a whole.
 */
public final class SettlementReader implements SheetReader<List<ChannelRow>> {
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_REFERENCE = 100;
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");
    private static final String TOTAL = "(合计|总计|总额|汇总|总交易|共计|total|#).*";

    private final SettlementChannels.Channel channel;
    private final Map<SettlementColumn, Integer> positions = new EnumMap<>(SettlementColumn.class);
    private final Map<Integer, String> problems = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final List<ChannelRow> rows = new ArrayList<>();
    private List<Object> cells = List.of();
    private Money gross = Money.ZERO;
    private boolean ended;
    private int read;

    /** Of files of this channel. */
    public SettlementReader(SettlementChannels.Channel channel) {
        this.channel = channel;
    }

    /**
     * The next row.
     *
     * @throws InvalidInput {@code ledger.settlement.total-differs}
     */
    @Override
    public void accept(int number, List<Object> next) {
        if (positions.isEmpty()) {
            if (channel.isHeader(next)) {
                header(next);
            }
            return;
        }
        cells = next;
        String first =
                next.stream()
                        .map(SettlementReader::text)
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse("");
        if (ended || first.isEmpty()) {
            return;
        }
        if (first.toLowerCase(Locale.ROOT).matches(TOTAL)) {
            ended = !first.startsWith("#");
            requireTotal();
            return;
        }
        read++;
        row(number);
    }

    /**
     * Refuses a file without rows, or with a wrong one.
     *
     * @throws InvalidInput {@code ledger.settlement.no-header}, {@code .no-rows}, {@code
     *     .wrong-rows} with the rows as fields
     */
    @Override
    public void requireRows() {
        if (positions.isEmpty()) {
            throw new InvalidInput("ledger.settlement.no-header");
        }
        if (read == 0) {
            throw new InvalidInput("ledger.settlement.no-rows");
        }
        if (!problems.isEmpty()) {
            InvalidInput refused = new InvalidInput("ledger.settlement.wrong-rows");
            problems.forEach(
                    (row, code) -> refused.field("rows[" + row + "]", code, Map.of("row", row)));
            throw refused;
        }
    }

    @Override
    public int rows() {
        return read;
    }

    @Override
    public List<ChannelRow> drain() {
        List<ChannelRow> drained = List.copyOf(rows);
        rows.clear();
        return drained;
    }

    private void header(List<Object> header) {
        for (int i = 0; i < header.size(); i++) {
            for (SettlementColumn column : SettlementColumn.values()) {
                if (channel.means(column, header.get(i))) {
                    positions.putIfAbsent(column, i);
                }
            }
        }
    }

    private void row(int number) {
        String reference = text(cell(SettlementColumn.REFERENCE));
        try {
            Money amount = amount(SettlementColumn.AMOUNT);
            Money kept = amount(SettlementColumn.FEE);
            Money paid = amount(SettlementColumn.NET);
            if (amount == null || amount.signum() == 0) {
                wrong(number, "ledger.settlement.amount");
                return;
            }
            Money fee = kept != null ? kept : paid == null ? Money.ZERO : amount.minus(paid);
            Money net = paid == null ? amount.minus(fee) : paid;
            ChannelRow said = new ChannelRow(number, reference, day(), amount, fee, net);
            if (reference.isEmpty() || reference.length() > MOST_REFERENCE) {
                wrong(number, "ledger.settlement.reference");
            } else if (!amount.minus(fee).equals(net)) {
                wrong(number, "ledger.settlement.net");
            } else if (!keys.add(said.key())) {
                wrong(number, "ledger.settlement.reference-twice");
            } else {
                gross = gross.plus(amount);
                rows.add(said);
            }
        } catch (IllegalArgumentException e) {
            wrong(number, "ledger.settlement.amount");
        }
    }

    /** A total that the file gives must be what its rows come to. */
    private void requireTotal() {
        Money said;
        try {
            said = amount(SettlementColumn.AMOUNT);
        } catch (IllegalArgumentException e) {
            return;
        }
        if (said != null && problems.isEmpty() && !said.equals(gross)) {
            throw new InvalidInput("ledger.settlement.total-differs")
                    .with("said", said)
                    .with("rows", gross);
        }
    }

    private LocalDate day() {
        Object cell = cell(SettlementColumn.TIME);
        return cell == null ? null : CellText.day(cell instanceof String s ? plain(s) : cell);
    }

    private Money amount(SettlementColumn column) {
        String text = text(cell(column)).replaceAll("^[¥￥+]|元$|,", "");
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.abs().compareTo(LARGEST) > 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(text);
        }
        return Money.of(amount);
    }

    private Object cell(SettlementColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? null : cells.get(position);
    }

    /** A cell without the mark in front that keeps Excel from taking it for a number. */
    private static String text(Object cell) {
        return plain(CellText.compact(cell));
    }

    private static String plain(String text) {
        return text.startsWith("`") || text.startsWith("'") ? text.substring(1).strip() : text;
    }

    private void wrong(int number, String code) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.put(number, code);
        }
    }
}
