package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who owes the property fee of one house, day by day without gap (issue 2, fees): the developer
 * before the handover day, the owner from the handover day on. A house that is sold but not handed
 * over still has the developer, and so has one that nobody owns.
 *
 * <p>The first owner owes from the handover day even where the record of the ownership begins
 * later: a house is handed over to its owner, and a ledger rarely says when it was bought.
 */
public final class PayerTimeline {
    /** Before every day that matters. */
    public static final LocalDate START = LocalDate.of(1900, 1, 1);

    private final List<Span> spans = new ArrayList<>();
    private LocalDate reached = START;

    private PayerTimeline() {}

    /**
     * A payer and its days.
     *
     * @param customerId null for the developer
     * @param from first day
     * @param to first day on which it no longer holds; null for open
     */
    public record Span(Long customerId, LocalDate from, LocalDate to) {}

    /**
     * The spans of a house in order; the first starts at {@link #START}, the last is open.
     *
     * @param handedOverOn null before the handover
     * @param parties of the house; owners count, the rest does not
     */
    public static List<Span> of(LocalDate handedOverOn, List<Party> parties) {
        PayerTimeline timeline = new PayerTimeline();
        if (handedOverOn != null) {
            List<Party> owners =
                    parties.stream()
                            .filter(p -> p.role() == PartyRole.OWNER && !p.from().equals(p.to()))
                            .sorted(Comparator.comparing(Party::from))
                            .toList();
            for (Party owner : owners) {
                boolean first = owner == owners.get(0);
                timeline.add(owner, later(handedOverOn, first ? START : owner.from()));
            }
        }
        timeline.close();
        return timeline.spans;
    }

    private void add(Party owner, LocalDate from) {
        if (owner.to() != null && !owner.to().isAfter(from)) {
            return;
        }
        if (from.isAfter(reached)) {
            spans.add(new Span(null, reached, from));
        }
        spans.add(new Span(owner.customerId(), from, owner.to()));
        reached = owner.to();
    }

    private void close() {
        if (reached != null) {
            spans.add(new Span(null, reached, null));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
