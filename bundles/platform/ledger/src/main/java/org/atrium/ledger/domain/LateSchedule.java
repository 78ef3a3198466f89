package org.atrium.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atrium.kernel.api.Policies.DatedValue;

/**
 * Which late fee rule holds on which days up to one day, for each charge item: each day is judged
 * by the rule of that day, a change in mid-month counts from its day (FE-06).
 *
 * @param asOf the last day that counts
 * @param items codes of the items with a rule of their own on some day
 * @param pieces in no order; none where no late fee was agreed
 */
public record LateSchedule(LocalDate asOf, Set<String> items, List<Piece> pieces) {
    /** Stands for every item that has no rule of its own. */
    public static final String ANY = "*";

    /** Before any contract. */
    public static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);

    /**
     * Days on which one rule holds for an item.
     *
     * @param item code, or {@link #ANY}
     * @param after the day before the first
     * @param last the last day
     */
    public record Piece(String item, LocalDate after, LocalDate last, LateRule rule) {}

    /** The schedule of these values of {@code fee.late}, half-open in time. */
    public static LateSchedule of(LocalDate asOf, List<DatedValue<LateTerms>> values) {
        Set<String> own = new TreeSet<>(values.isEmpty() ? Set.of() : Utility.CODES);
        values.forEach(v -> own.addAll(v.value().items().keySet()));
        List<Piece> pieces = new ArrayList<>();
        for (DatedValue<LateTerms> value : values) {
            LocalDate last = value.to().minusDays(1);
            add(pieces, new Piece(ANY, value.from().minusDays(1), last, value.value().rule()));
            for (String item : own) {
                LateRule rule = value.value().of(item);
                add(pieces, new Piece(item, value.from().minusDays(1), last, rule));
            }
        }
        return new LateSchedule(asOf, own, pieces);
    }

    /** Days without a rate cost nothing. */
    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.rule().ratePerDay().signum() > 0) {
            pieces.add(piece);
        }
    }

    /** Whether no day costs anything. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The rule that costs something for an item on the last day it does; null for none. */
    public LateRule rule(String item) {
        String key = items.contains(item) ? item : ANY;
        return pieces.stream()
                .filter(p -> p.item().equals(key))
                .map(Piece::rule)
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
