package org.atrium.fees.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** Civil Code art. 188 and 195. */
public class LimitationTest {
    private static final LocalDate DUE = LocalDate.of(2022, 5, 31);

    @Test
    public void threeYearsFromTheDueDay() {
        assertEquals(LocalDate.of(2025, 5, 31), new Limitation(List.of()).of(DUE));
        assertEquals(
                LocalDate.of(2027, 2, 28), new Limitation(List.of()).of(LocalDate.of(2024, 2, 29)));
    }

    @Test
    public void aDemandThatWasProvedBeginsThemAnew() {
        Limitation demanded =
                new Limitation(
                        List.of(
                                LocalDate.of(2022, 5, 30),
                                LocalDate.of(2023, 1, 10),
                                LocalDate.of(2024, 7, 1)));
        assertEquals(LocalDate.of(2027, 7, 1), demanded.of(DUE));
        assertEquals(LocalDate.of(2024, 7, 1), demanded.demandAfter(DUE));
        assertNull(demanded.demandAfter(LocalDate.of(2024, 7, 1)));
    }

    @Test
    public void aDemandAfterItHadRunOutBeginsNothing() {
        Limitation late = new Limitation(List.of(LocalDate.of(2025, 6, 1)));
        assertEquals(LocalDate.of(2025, 5, 31), late.of(DUE));
        Limitation lastDay = new Limitation(List.of(LocalDate.of(2025, 5, 31)));
        assertEquals(LocalDate.of(2028, 5, 31), lastDay.of(DUE));
    }
}
