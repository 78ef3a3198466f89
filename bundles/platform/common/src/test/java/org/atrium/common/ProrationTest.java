package org.atrium.common;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.Test;

/** FE-07, RT-01: area x unit price x days / days of the month, rounded half-up once per charge. */
public class ProrationTest {
    @Test
    public void aWholeMonthIsExactWhateverItsLength() {
        assertEquals("263.59", amount("94.14", "2.80", "2026-02-01", "2026-03-01"));
        assertEquals("263.59", amount("94.14", "2.80", "2026-10-01", "2026-11-01"));
    }

    @Test
    public void aPartOfAMonthCountsItsDays() {
        assertEquals("140.00", amount("100", "2.80", "2026-11-01", "2026-11-16"));
        assertEquals("90.32", amount("100", "2.80", "2026-10-01", "2026-10-11"));
    }

    @Test
    public void februaryHas28DaysAndInALeapYear29() {
        assertEquals("100.00", amount("100", "2.80", "2026-02-01", "2026-02-11"));
        assertEquals("96.55", amount("100", "2.80", "2028-02-01", "2028-02-11"));
    }

    @Test
    public void aQuarterIsRoundedOnceNotMonthByMonth() {
        assertEquals("0.02", amount("1", "0.0050", "2026-10-01", "2027-01-01"));
        assertEquals("0.01", amount("1", "0.0050", "2026-10-01", "2026-11-01"));
    }

    @Test
    public void twoPartsOfAMonthAddUpToItsUnits() {
        LocalDate first = LocalDate.of(2026, 10, 1);
        LocalDate split = LocalDate.of(2026, 10, 18);
        LocalDate end = LocalDate.of(2026, 11, 1);
        assertEquals(Proration.MONTH, Proration.units(first, split) + Proration.units(split, end));
    }

    @Test
    public void aVacantHousePaysItsPercentage() {
        BigDecimal monthly = new BigDecimal("100").multiply(new BigDecimal("2.80"));
        BigDecimal vacant = monthly.multiply(new BigDecimal("0.70"));
        assertEquals("196.00", Proration.amount(vacant, Proration.MONTH).toString());
    }

    private static String amount(String area, String price, String from, String to) {
        long units = Proration.units(LocalDate.parse(from), LocalDate.parse(to));
        BigDecimal monthly = new BigDecimal(area).multiply(new BigDecimal(price));
        return Proration.amount(monthly, units).toString();
    }
}
