package org.atrium.fees.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.atrium.kernel.api.Policies.DatedValue;
import org.atrium.kernel.api.PolicyKey;
import org.junit.Test;

/** FE-07: cycles, due days and price lists. */
public class FeePoliciesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 10, 16);
    private static final LocalDate END = LocalDate.of(2026, 11, 1);

    @Test
    public void aCycleBeginsWithItsFirstMonth() {
        YearMonth november = YearMonth.of(2026, 11);
        assertEquals(november, BillingCycle.MONTH.first(november));
        assertEquals(YearMonth.of(2026, 10), BillingCycle.QUARTER.first(november));
        assertEquals(YearMonth.of(2026, 7), BillingCycle.HALF_YEAR.first(november));
        assertEquals(YearMonth.of(2027, 1), BillingCycle.YEAR.end(YearMonth.of(2026, 1)));
    }

    @Test
    public void feesAreDueAtTheEndOfTheFirstMonthOrAfterDays() {
        YearMonth february = YearMonth.of(2028, 2);
        assertEquals(LocalDate.of(2028, 2, 29), read(FeePolicies.DUE_DAYS, null).due(february));
        assertEquals(LocalDate.of(2028, 2, 11), read(FeePolicies.DUE_DAYS, "10").due(february));
        assertThrows(IllegalArgumentException.class, () -> read(FeePolicies.DUE_DAYS, "\"SOON\""));
    }

    @Test
    public void pricesOutsideTheirBoundsAreRefused() {
        assertEquals(new BigDecimal("2.80"), read(FeePolicies.UNIT_PRICE, "\"2.80\""));
        assertThrows(IllegalArgumentException.class, () -> read(FeePolicies.UNIT_PRICE, "-1"));
        assertThrows(IllegalArgumentException.class, () -> read(FeePolicies.UNIT_PRICE, "10000"));
        assertThrows(
                IllegalArgumentException.class, () -> read(FeePolicies.UNIT_PRICE, "\"0.00001\""));
        assertThrows(IllegalArgumentException.class, () -> read(FeePolicies.VACANT_RATE, "101"));
        assertThrows(IllegalArgumentException.class, () -> read(FeePolicies.KIND_PRICE, "[]"));
    }

    @Test
    public void aChangeOfOneKindsPriceDoesNotSplitTheOthers() {
        PriceList prices =
                new PriceList(
                        List.of(dated(new BigDecimal("2.80"), FIRST, END)),
                        List.of(
                                dated(Map.of("SHOP", new BigDecimal("5.60")), FIRST, MIDDLE),
                                dated(Map.of("SHOP", new BigDecimal("6.00")), MIDDLE, END)),
                        List.of("RESIDENCE", "SHOP"));
        assertEquals(1, pieces(prices, "RESIDENCE"));
        assertEquals(2, pieces(prices, "SHOP"));
        assertEquals(List.of("RESIDENCE", "SHOP"), prices.billable(FIRST, END));
    }

    @Test
    public void aDayWithoutPriceMakesTheKindUnbillableAndZeroMakesItFree() {
        PriceList late =
                new PriceList(
                        List.of(dated(new BigDecimal("2.80"), MIDDLE, END)),
                        List.of(dated(Map.of("GARAGE", BigDecimal.ZERO), FIRST, END)),
                        List.of("RESIDENCE", "GARAGE"));
        assertFalse(late.isPriced("RESIDENCE", FIRST, END));
        assertTrue(late.isPriced("GARAGE", FIRST, END));
        assertTrue(late.isFree("GARAGE"));
        assertEquals(List.of(), late.billable(FIRST, END));
    }

    private static long pieces(PriceList prices, String kind) {
        return prices.pieces().stream().filter(p -> p.kind().equals(kind)).count();
    }

    private static <T> DatedValue<T> dated(T value, LocalDate from, LocalDate to) {
        return new DatedValue<>(value, from, to);
    }

    private static <T> T read(PolicyKey<T> key, String json) {
        try {
            return key.read(new ObjectMapper().readTree(json == null ? key.defaultJson() : json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
