package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who owes the property fee of one house, day by day without gap (issue 2, fees): the developer
 * before the handover day, the owner from the handover day on; of co-owners the one who is named to
 * pay. A house that is sold but not handed over still has the developer, and so has one that nobody
 * owns. Whoever agreed to pay in their place (a tenant, a relative) owes on the days of the
 * agreement.
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
     * The spans of a house in order; the first starts at {@link #START}, the last is open, and no
     * two neighbours have the same payer.
     *
     * @param handedOverOn null before the handover
     * @param parties of the house; owners and agreed payers count, the rest does not, and neither
     *     does a record that was superseded
     */
    public static List<Span> of(LocalDate handedOverOn, List<Party> parties) {
        PayerTimeline timeline = new PayerTimeline();
        if (handedOverOn != null) {
            List<Party> owners = inOrder(parties, PartyRole.OWNER);
            for (Party owner : owners) {
                boolean first = owner == owners.get(0);
                timeline.add(owner, later(handedOverOn, first ? START : owner.from()));
            }
        }
        timeline.close();
        List<Span> spans = timeline.spans;
        for (Party payer : inOrder(parties, PartyRole.PAYER)) {
            LocalDate from = later(payer.from(), START);
            if (payer.to() == null || payer.to().isAfter(from)) {
                spans = over(spans, new Span(payer.customerId(), from, payer.to()));
            }
        }
        return joined(spans);
    }

    /** The same for a house, within the days on which it is there. */
    public static List<Span> of(House house, List<Party> parties) {
        List<Span> within = new ArrayList<>();
        for (Span span : of(house.handedOverOn(), parties)) {
            LocalDate from =
                    house.beganOn() == null ? span.from() : later(span.from(), house.beganOn());
            LocalDate end = house.retiredOn();
            boolean cut = end != null && (span.to() == null || span.to().isAfter(end));
            LocalDate to = cut ? end : span.to();
            if (to == null || to.isAfter(from)) {
                within.add(new Span(span.customerId(), from, to));
            }
        }
        return within;
    }

    private void add(Party owner, LocalDate begin) {
        if (reached == null) {
            return;
        }
        LocalDate from = later(begin, reached);
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

    /** Cuts the days of {@code top} out of those below and puts it in their place. */
    private static List<Span> over(List<Span> below, Span top) {
        List<Span> result = new ArrayList<>();
        for (Span each : below) {
            boolean before = top.to() != null && !top.to().isAfter(each.from());
            boolean after = each.to() != null && !each.to().isAfter(top.from());
            if (before || after) {
                result.add(each);
                continue;
            }
            if (each.from().isBefore(top.from())) {
                result.add(new Span(each.customerId(), each.from(), top.from()));
            }
            if (top.to() != null && (each.to() == null || each.to().isAfter(top.to()))) {
                result.add(new Span(each.customerId(), top.to(), each.to()));
            }
        }
        result.add(top);
        result.sort(Comparator.comparing(Span::from));
        return result;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> result = new ArrayList<>();
        for (Span each : spans) {
            Span last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && Objects.equals(last.customerId(), each.customerId())) {
                result.set(result.size() - 1, new Span(last.customerId(), last.from(), each.to()));
            } else {
                result.add(each);
            }
        }
        return result;
    }

    private static List<Party> inOrder(List<Party> parties, PartyRole role) {
        return parties.stream()
                .filter(p -> p.role() == role && p.pays() && p.counts())
                .sorted(
                        Comparator.<Party, LocalDate>comparing(Party::from)
                                .thenComparing(Party::id))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
