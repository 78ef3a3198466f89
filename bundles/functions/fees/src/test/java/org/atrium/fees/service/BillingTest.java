package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.PageRequest;
import org.atrium.common.Proration;
import org.atrium.fees.api.BillingFigures;
import org.atrium.fees.api.BillingRunRow;
import org.atrium.fees.domain.FeePolicies;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-07: who is billed what for a cycle. */
public class BillingTest {
    private FeesFixture fees;

    @Before
    public void open() {
        fees = new FeesFixture();
        fees.books.registry.customer(1, "张宇强").customer(2, "朱凯").customer(9, "置业公司");
        fees.price("\"2.80\"");
    }

    @After
    public void close() {
        fees.books.close();
    }

    @Test
    public void theOwnerIsBilledAreaTimesPriceForAWholeMonth() {
        owned(101, "94.14", 1);
        BillingFigures figures = fees.bill("2026-10");
        assertEquals("263.59", figures.total.amount);
        assertEquals(1, figures.houses);
        assertEquals("OWNER", figures.byDebtorKind.get(0).kind);
        assertEquals(LocalDate.of(2026, 10, 31), figures.due);
        assertEquals(List.of("101 1 2026-10-01 2026-11-01 263.59"), fees.charges());
        assertEquals("263.59", fees.books.account(101).balance.amount);
    }

    @Test
    public void theDeveloperPaysUntilTheHandoverDayAndTheOwnerFromIt() {
        fees.books
                .registry
                .house(101, "RESIDENCE", "100.00", "2026-10-11")
                .payer(101, 9, "2020-01-01", "2026-10-11")
                .payer(101, 1, "2026-10-11", null);
        BillingFigures figures = fees.bill("2026-10");
        assertEquals(
                List.of("101 9 2026-10-01 2026-10-11 90.32", "101 1 2026-10-11 2026-11-01 189.68"),
                fees.charges());
        assertEquals("90.32", figures.byDebtorKind.get(0).total.amount);
        assertEquals("DEVELOPER", figures.byDebtorKind.get(0).kind);
    }

    @Test
    public void aChangeOfPriceSplitsTheCharge() {
        owned(101, "100.00", 1);
        fees.policy(FeePolicies.UNIT_PRICE, "2026-11-16", "\"3.00\"");
        fees.bill("2026-11");
        assertEquals(
                List.of("101 1 2026-11-01 2026-11-16 140.00", "101 1 2026-11-16 2026-12-01 150.00"),
                fees.charges());
    }

    @Test
    public void aQuarterAheadIsOneChargeAndOnlyItsFirstMonthCanBeBilled() {
        owned(101, "94.14", 1);
        fees.policy(FeePolicies.CYCLE, "2020-01-01", "\"QUARTER\"");
        Conflict refused = assertThrows(Conflict.class, () -> fees.bill("2026-11"));
        assertEquals("fees.billing.not-cycle-start", refused.code());
        fees.bill("2026-10");
        assertEquals(List.of("101 1 2026-10-01 2027-01-01 790.78"), fees.charges());
        fees.policy(FeePolicies.CYCLE, "2026-11-01", "\"MONTH\"");
        BillingFigures again = fees.bill("2026-11");
        assertEquals(1, FeesFixture.skipped(again, "fees.billing.already-billed"));
        assertEquals("0.00", again.total.amount);
    }

    @Test
    public void aDryRunGivesTheSameFiguresAndWritesNothing() {
        owned(101, "94.14", 1);
        owned(102, "104.88", 2);
        BillingFigures dry = fees.run("2026-10", true);
        assertEquals(List.of(), fees.charges());
        assertEquals(List.of("0"), fees.books.texts("SELECT COUNT(*) FROM FEES.BILLED"));
        assertEquals(List.of("0"), fees.books.texts("SELECT COUNT(*) FROM LEDGER.STAGED_CHARGE"));
        BillingFigures real = fees.bill("2026-10");
        assertEquals(dry.total.amount, real.total.amount);
        assertEquals(dry.charges, real.charges);
        List<BillingRunRow> rows =
                fees.books.ask(() -> fees.billing.list(new PageRequest(50, null))).items;
        assertEquals(List.of(false, true), rows.stream().map(r -> r.dryRun).toList());
        assertEquals("557.25", rows.get(0).total.amount);
        assertEquals(
                List.of("billing.completed"), fees.books.texts("SELECT TYPE FROM KERNEL.EVENT"));
    }

    @Test
    public void theSecondRunBillsOnlyWhatIsMissing() {
        owned(101, "94.14", 1);
        fees.books.registry.house(102, "RESIDENCE", "100.00", "2019-01-01");
        BillingFigures first = fees.bill("2026-10");
        assertEquals(1, FeesFixture.skipped(first, "fees.billing.no-payer"));
        assertEquals(List.of("1栋-1单元-102"), first.skipped.get(0).examples);
        fees.books.registry.payer(102, 2, "2019-01-01", null);
        BillingFigures second = fees.bill("2026-10");
        assertEquals("280.00", second.total.amount);
        assertEquals(1, FeesFixture.skipped(second, "fees.billing.already-billed"));
        assertEquals(0, fees.bill("2026-10").charges);
        assertEquals(2, fees.charges().size());
    }

    @Test
    public void everyHouseThatIsLeftOutHasAReason() {
        owned(101, "0.00", 1);
        owned(102, "100.00", 1);
        fees.books
                .registry
                .house(103, "GARAGE", "20.00", "2019-01-01")
                .payer(103, 1, "2019-01-01", null)
                .house(104, "SHOP", "50.00", null)
                .payer(104, 9, "2020-01-01", null)
                .house(105, "RESIDENCE", "80.00", "2019-01-01")
                .payer(105, 1, "2026-10-02", null);
        fees.policy(FeePolicies.KIND_PRICE, "2020-01-01", "{\"GARAGE\":\"0\",\"SHOP\":\"5.60\"}");
        fees.policy(FeePolicies.UNSOLD, "2020-01-01", "\"NONE\"");
        BillingFigures figures = fees.bill("2026-10");
        assertEquals(1, FeesFixture.skipped(figures, "fees.billing.no-area"));
        assertEquals(1, FeesFixture.skipped(figures, "fees.billing.free"));
        assertEquals(1, FeesFixture.skipped(figures, "fees.billing.not-handed-over"));
        assertEquals(1, FeesFixture.skipped(figures, "fees.billing.no-payer"));
        assertEquals(List.of("102 1 2026-10-01 2026-11-01 280.00"), fees.charges());
    }

    @Test
    public void withoutAPriceNothingIsBilledAndEveryHouseIsNamed() {
        fees = new FeesFixture();
        fees.books.registry.customer(1, "张宇强");
        owned(101, "94.14", 1);
        BillingFigures figures = fees.bill("2026-10");
        assertEquals(0, figures.houses);
        assertEquals(1, FeesFixture.skipped(figures, "fees.billing.no-price"));
    }

    @Test
    public void whereTheDeveloperIsNotBilledTheOwnerPaysFromTheHandoverDayOnly() {
        fees.books
                .registry
                .house(101, "RESIDENCE", "100.00", "2026-10-11")
                .payer(101, 9, "2020-01-01", "2026-10-11")
                .payer(101, 1, "2026-10-11", null);
        fees.policy(FeePolicies.UNSOLD, "2020-01-01", "\"NONE\"");
        fees.bill("2026-10");
        assertEquals(List.of("101 1 2026-10-11 2026-11-01 189.68"), fees.charges());
    }

    @Test
    public void aVacantHousePaysTheVacantRate() {
        owned(101, "100.00", 1);
        fees.books.registry.sql("UPDATE REGISTRY.HOUSE SET OCCUPANCY = 'VACANT'");
        fees.policy(FeePolicies.VACANT_RATE, "2020-01-01", "70");
        fees.bill("2026-10");
        assertEquals(List.of("101 1 2026-10-01 2026-11-01 196.00"), fees.charges());
    }

    @Test
    public void theDatabaseRoundsAsTheRuleSays() {
        Random random = new Random(7);
        List<String> expected = new ArrayList<>();
        fees.price("\"3.3333\"");
        for (int i = 0; i < 120; i++) {
            String area = 1 + random.nextInt(9_000) + "." + (10 + random.nextInt(90));
            LocalDate day = LocalDate.of(2026, 10, 2).plusDays(random.nextInt(80));
            fees.books
                    .registry
                    .house(1000 + i, "RESIDENCE", area, day.toString())
                    .payer(1000 + i, 9, "2020-01-01", day.toString())
                    .payer(1000 + i, 1, day.toString(), null);
            expected.add(amount(area, LocalDate.of(2026, 10, 1), day));
            expected.add(amount(area, day, LocalDate.of(2027, 1, 1)));
        }
        fees.policy(FeePolicies.CYCLE, "2020-01-01", "\"QUARTER\"");
        fees.bill("2026-10");
        assertEquals(
                expected,
                fees.charges().stream().map(c -> c.substring(c.lastIndexOf(' ') + 1)).toList());
        assertEquals(List.of(), fees.books.ask(fees.books.reports::check).violations);
    }

    @Test
    public void thirtyTwoRunsAtOnceBillEachHouseOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            owned(1000 + i, "100.00", 1);
        }
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<BillingFigures>> runs = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            runs.add(threads.submit(() -> fees.bill("2026-10")));
        }
        long charges = 0;
        for (Future<BillingFigures> run : runs) {
            charges += run.get().charges;
        }
        threads.shutdown();
        assertEquals(40, charges);
        assertEquals(40, fees.charges().size());
        assertEquals(List.of(), fees.books.ask(fees.books.reports::check).violations);
    }

    @Test
    public void aTypoIsRefusedBeforeAnythingIsStored() {
        assertRefused("2028-10", "period");
        assertRefused("2026-13", "period");
        assertRefused(null, "period");
    }

    private void assertRefused(String period, String field) {
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> fees.bill(period));
        assertEquals(field, wrong.fields().get(0).field());
    }

    private void owned(long house, String area, long owner) {
        fees.books
                .registry
                .house(house, "RESIDENCE", area, "2019-09-27")
                .payer(house, owner, "2019-09-27", null);
    }

    private static String amount(String area, LocalDate from, LocalDate to) {
        return Proration.amount(
                        new BigDecimal(area).multiply(new BigDecimal("3.3333")),
                        Proration.units(from, to))
                .toString();
    }
}
