package org.atrium.fees.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atrium.common.Money;

/**
 * The instalments of an agreement beside what was paid since: the earlier one is paid first
 * (FE-01).
 *
 * @param parts in the order of their days
 */
public record InstalmentPlan(List<Part> parts) {
    /** How an instalment stands. */
    public enum State {
        /** All of it is paid. */
        PAID,
        /** Its day has not passed. */
        OPEN,
        /** Its day has passed without it. */
        BROKEN
    }

    /**
     * What is agreed.
     *
     * @param due last day to pay it
     * @param amount above zero
     */
    public record Part(LocalDate due, Money amount) {}

    /** An instalment with what was paid of it. */
    public record Standing(Part part, Money paid, State state) {}

    /**
     * How each stands.
     *
     * @param paid of what was owed on the first day
     * @param asOf the day that counts
     */
    public List<Standing> standing(Money paid, LocalDate asOf) {
        List<Standing> standing = new ArrayList<>();
        Money left = paid.signum() < 0 ? Money.ZERO : paid;
        for (Part part : parts) {
            Money share = left.min(part.amount());
            left = left.minus(share);
            State late = part.due().isBefore(asOf) ? State.BROKEN : State.OPEN;
            standing.add(
                    new Standing(part, share, share.equals(part.amount()) ? State.PAID : late));
        }
        return standing;
    }

    /** Day of the first instalment that is not paid; the last day where all are. */
    public LocalDate unpaid(Money paid) {
        return standing(paid, LocalDate.MIN).stream()
                .filter(each -> each.state() != State.PAID)
                .findFirst()
                .map(each -> each.part().due())
                .orElse(parts.get(parts.size() - 1).due());
    }

    /** Days and amounts in words, of the first ones where there are more than so many. */
    public String text(int most) {
        String shown =
                parts.stream()
                        .limit(most)
                        .map(part -> part.due() + " " + part.amount())
                        .collect(Collectors.joining("; "));
        return parts.size() > most ? shown + "; …" : shown;
    }

    /** What is agreed in all. */
    public Money total() {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }
}
