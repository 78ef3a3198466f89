package org.atrium.rent.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.atrium.common.Money;

/**
 * What a lease says about money (RT-03). Cycles are counted from its first day.
 *
 * @param from first day
 * @param to first day on which it no longer holds
 * @param rent per calendar month on the first day
 * @param cycle how much is billed ahead at once
 * @param dueDays days from the first day of a cycle to the last day to pay in time
 * @param steps by their day
 * @param free by their first day, without overlap
 */
public record RentTerms(
        LocalDate from,
        LocalDate to,
        Money rent,
        RentCycle cycle,
        int dueDays,
        List<RentStep> steps,
        List<FreePeriod> free) {
    /** The rent per month on this day, free or not. */
    public Money rentOn(LocalDate day) {
        Money present = rent;
        for (RentStep step : steps) {
            if (!step.from().isAfter(day)) {
                present = step.after(present);
            }
        }
        return present;
    }

    /** The cycles before a day on which the lease ends, at the latest its own last day. */
    public List<BilledCycle> cycles(LocalDate ends) {
        LocalDate last = ends.isBefore(to) ? ends : to;
        List<LocalDate> starts = starts(from, last, cycle);
        List<BilledCycle> cycles = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate start = starts.get(i);
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1) : last;
            cycles.add(new BilledCycle(start, end, start.plusDays(dueDays), parts(start, end)));
        }
        return cycles;
    }

    /** The first days of the cycles between the first day of a lease and its end. */
    public static List<LocalDate> starts(LocalDate from, LocalDate ends, RentCycle cycle) {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate start = from;
        for (int months = cycle.months(); start.isBefore(ends); months += cycle.months()) {
            starts.add(start);
            start = from.plusMonths(months);
        }
        return starts;
    }

    /** Days between two days with one rent each; free ones are left out. */
    public List<RentPart> parts(LocalDate start, LocalDate end) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(start, end));
        steps.forEach(step -> cuts.add(step.from()));
        free.forEach(period -> cuts.addAll(List.of(period.from(), period.to())));
        List<LocalDate> days = List.copyOf(cuts.subSet(start, true, end, true));
        List<RentPart> parts = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            LocalDate day = days.get(i - 1);
            RentPart part = RentPart.of(day, days.get(i), rentOn(day));
            if (free.stream().noneMatch(p -> p.holds(day)) && part.amount().signum() > 0) {
                parts.add(part);
            }
        }
        return parts;
    }
}
