package org.atrium.rent.domain;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Money;
import org.junit.Test;

/** RT-03: what a lease is billed by, figures reckoned by hand. */
public class RentTermsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    public void wholeMonthsCostTheRent() {
        List<BilledCycle> cycles = terms(RentCycle.QUARTER, List.of(), List.of()).cycles(NEXT_YEAR);
        assertEquals(4, cycles.size());
        assertEquals("9000.00", cycles.get(0).total().toString());
        assertEquals(LocalDate.of(2026, 4, 6), cycles.get(1).due());
    }

    /** 10 of 31 days of January and 14 of 28 of February: 967.74 + 1500.00, rounded once. */
    @Test
    public void partsOfMonthsAreReckonedByTheirDays() {
        RentTerms terms =
                new RentTerms(
                        LocalDate.of(2026, 1, 22),
                        LocalDate.of(2026, 2, 15),
                        Money.of("3000.00"),
                        RentCycle.MONTH,
                        5,
                        List.of(),
                        List.of());
        List<BilledCycle> cycles = terms.cycles(terms.to());
        assertEquals(1, cycles.size());
        assertEquals("2467.74", cycles.get(0).total().toString());
    }

    @Test
    public void cyclesCountFromTheFirstDayAlsoAtTheEndOfMonths() {
        RentTerms terms =
                new RentTerms(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 5, 1),
                        Money.of("3000.00"),
                        RentCycle.MONTH,
                        0,
                        List.of(),
                        List.of());
        assertEquals(
                List.of("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"),
                terms.cycles(terms.to()).stream().map(c -> c.from().toString()).toList());
    }

    /** 3000.00 rises by 5 % to 3150.00, then by 100.00 to 3250.00. */
    @Test
    public void aRiseSplitsTheCycle() {
        RentTerms terms =
                terms(
                        RentCycle.QUARTER,
                        List.of(
                                new RentStep(LocalDate.of(2026, 2, 15), new BigDecimal("5"), null),
                                new RentStep(LocalDate.of(2026, 7, 1), null, Money.of("100.00"))),
                        List.of());
        BilledCycle first = terms.cycles(NEXT_YEAR).get(0);
        assertEquals(
                List.of("2026-01-01 2026-02-15 4500.00", "2026-02-15 2026-04-01 4725.00"),
                first.parts().stream()
                        .map(p -> p.from() + " " + p.to() + " " + p.amount())
                        .toList());
        assertEquals("9450.00", terms.cycles(NEXT_YEAR).get(1).total().toString());
        assertEquals("9750.00", terms.cycles(NEXT_YEAR).get(2).total().toString());
        assertEquals("3250.00", terms.rentOn(LocalDate.of(2026, 12, 31)).toString());
    }

    /** January free; of February 14 of 28 days. */
    @Test
    public void freeDaysCostNothing() {
        RentTerms terms =
                terms(
                        RentCycle.MONTH,
                        List.of(),
                        List.of(
                                new FreePeriod(NEW_YEAR, LocalDate.of(2026, 2, 1)),
                                new FreePeriod(
                                        LocalDate.of(2026, 2, 8), LocalDate.of(2026, 2, 22))));
        List<BilledCycle> cycles = terms.cycles(NEXT_YEAR);
        assertEquals(List.of(), cycles.get(0).parts());
        assertEquals(
                List.of("750.00", "750.00"),
                cycles.get(1).parts().stream().map(p -> p.amount().toString()).toList());
        assertEquals("3000.00", cycles.get(2).total().toString());
    }

    @Test
    public void aTerminatedLeaseHasNoDaysAfterwards() {
        List<BilledCycle> cycles =
                terms(RentCycle.QUARTER, List.of(), List.of()).cycles(LocalDate.of(2026, 5, 16));
        assertEquals(2, cycles.size());
        assertEquals(LocalDate.of(2026, 5, 16), cycles.get(1).to());
        assertEquals("4451.61", cycles.get(1).total().toString());
    }

    private static RentTerms terms(RentCycle cycle, List<RentStep> steps, List<FreePeriod> free) {
        return new RentTerms(NEW_YEAR, NEXT_YEAR, Money.of("3000.00"), cycle, 5, steps, free);
    }
}
