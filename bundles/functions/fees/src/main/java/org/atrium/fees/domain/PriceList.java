package org.atrium.fees.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atrium.common.Proration;
import org.atrium.kernel.api.Policies.DatedValue;

/**
 * The prices of a cycle by kind of premises and time. A kind keeps one segment as long as its own
 * price does not change, whatever other kinds do.
 */
public final class PriceList {
    private final Map<String, List<DatedValue<BigDecimal>>> segments = new TreeMap<>();

    /**
     * @param unitPrice the values of {@code fee.property.unitPrice} within the cycle
     * @param kindPrices the values of {@code fee.property.kindPrice} within the cycle
     * @param kinds the kinds of premises that the project has
     */
    public PriceList(
            List<DatedValue<BigDecimal>> unitPrice,
            List<DatedValue<Map<String, BigDecimal>>> kindPrices,
            Collection<String> kinds) {
        Set<LocalDate> cuts = new TreeSet<>();
        unitPrice.forEach(v -> cuts.addAll(List.of(v.from(), v.to())));
        kindPrices.forEach(v -> cuts.addAll(List.of(v.from(), v.to())));
        List<LocalDate> days = List.copyOf(cuts);
        for (String kind : kinds) {
            List<DatedValue<BigDecimal>> own = new ArrayList<>();
            for (int i = 0; i + 1 < days.size(); i++) {
                Map<String, BigDecimal> byKind = on(kindPrices, days.get(i));
                BigDecimal price =
                        byKind != null && byKind.containsKey(kind)
                                ? byKind.get(kind)
                                : on(unitPrice, days.get(i));
                add(own, price, days.get(i), days.get(i + 1));
            }
            segments.put(kind, own);
        }
    }

    /** Kinds that have a price on every day of the cycle, and not 0 throughout. */
    public List<String> billable(LocalDate from, LocalDate to) {
        return segments.keySet().stream()
                .filter(kind -> isPriced(kind, from, to) && !isFree(kind))
                .toList();
    }

    /** Whether the kind has a price on every day. */
    public boolean isPriced(String kind, LocalDate from, LocalDate to) {
        List<DatedValue<BigDecimal>> own = segments.getOrDefault(kind, List.of());
        LocalDate day = from;
        for (DatedValue<BigDecimal> segment : own) {
            if (segment.from().isAfter(day)) {
                return false;
            }
            day = segment.to();
        }
        return !day.isBefore(to);
    }

    /** Whether the kind's price is 0 throughout. */
    public boolean isFree(String kind) {
        return segments.getOrDefault(kind, List.of()).stream()
                .allMatch(s -> s.value().signum() == 0);
    }

    /** Every segment of every kind, month by month. */
    public List<PricePiece> pieces() {
        List<PricePiece> pieces = new ArrayList<>();
        segments.forEach((kind, own) -> own.forEach(s -> split(kind, s, pieces)));
        return pieces;
    }

    private static void split(
            String kind, DatedValue<BigDecimal> segment, List<PricePiece> pieces) {
        LocalDate day = segment.from();
        while (day.isBefore(segment.to())) {
            YearMonth month = YearMonth.from(day);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(segment.to()) ? next : segment.to();
            int units = Proration.unitsPerDay(month);
            pieces.add(new PricePiece(kind, segment.from(), day, end, units, segment.value()));
            day = end;
        }
    }

    private static void add(
            List<DatedValue<BigDecimal>> own, BigDecimal price, LocalDate from, LocalDate to) {
        if (price == null) {
            return;
        }
        DatedValue<BigDecimal> last = own.isEmpty() ? null : own.get(own.size() - 1);
        if (last != null && last.to().equals(from) && last.value().compareTo(price) == 0) {
            own.set(own.size() - 1, new DatedValue<>(last.value(), last.from(), to));
        } else {
            own.add(new DatedValue<>(price, from, to));
        }
    }

    private static <T> T on(List<DatedValue<T>> values, LocalDate day) {
        return values.stream()
                .filter(v -> !v.from().isAfter(day) && v.to().isAfter(day))
                .map(DatedValue::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * A price within one calendar month.
     *
     * @param kind of premises
     * @param segment first day of the time in which the price does not change
     * @param from first day
     * @param to first day after
     * @param unitsPerDay of {@link Proration}
     * @param price CNY per square metre and month
     */
    public record PricePiece(
            String kind,
            LocalDate segment,
            LocalDate from,
            LocalDate to,
            int unitsPerDay,
            BigDecimal price) {}
}
