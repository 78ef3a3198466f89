package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.ledger.api.AgeingRow;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.domain.AgeingBands;
import org.atrium.ledger.service.AgeingService.Wanted;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** How long open money is overdue, as of any day (FE-07). */
public class AgeingTest {
    private static final PageRequest PAGE = new PageRequest(50, null);
    private static final Wanted ALL = new Wanted(null, null, null, null);

    private final LedgerFixture books = new LedgerFixture();
    private AgeingService ageing;

    @Before
    public void open() {
        books.registry
                .customer(1, "张宇强")
                .customer(2, "朱凯")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .house(102, "PARKING_SPACE", "12.00", "2019-09-27")
                .house(103, "RESIDENCE", "80.00", "2019-09-27")
                .payer(101, 1, "2019-09-27", null)
                .payer(102, 1, "2019-09-27", null)
                .payer(103, 2, "2019-09-27", null);
        ageing =
                new AgeingService(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        (code, arguments, language) -> code + arguments.values());
        books.charge(101, Part.PRINCIPAL, "2026-11-21", "1.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-20", "2.00");
        books.charge(101, Part.PRINCIPAL, "2026-10-22", "4.00");
        books.charge(102, Part.PRINCIPAL, "2026-10-21", "8.00");
        books.charge(103, Part.PRINCIPAL, "2025-11-20", "16.00");
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void eachChargeStandsInOneBand() {
        AgeingRow row = by("building", ALL).get(0);
        assertEquals("1栋", row.key);
        assertNull(row.id);
        assertEquals(3, row.houses);
        assertEquals("2025-11-20", row.oldestDue.toString());
        assertEquals("1.00", row.notDue.amount);
        assertEquals(List.of("6.00", "8.00", "0.00", "0.00", "0.00", "16.00"), bands(row));
        assertEquals("31.00", row.total.amount);
        assertEquals("ledger.ageing.over[365]", row.bands.get(5).title);
        assertNull(row.bands.get(5).toDays);
        assertEquals(366, row.bands.get(5).fromDays);
    }

    @Test
    public void whoOwesIsOneRowOverAllHisHouses() {
        List<AgeingRow> rows = debtors(ALL, PAGE).items;
        assertEquals(List.of("张宇强", "朱凯"), rows.stream().map(r -> r.key).toList());
        assertEquals("1", rows.get(0).id);
        assertEquals(2, rows.get(0).houses);
        assertEquals("15.00", rows.get(0).total.amount);
        Page<AgeingRow> first = debtors(ALL, new PageRequest(1, null));
        assertEquals("朱凯", debtors(ALL, new PageRequest(1, first.next)).items.get(0).key);
        assertEquals(1, debtors(new Wanted(null, null, null, "凯"), PAGE).items.size());
        assertEquals(0, debtors(new Wanted(null, null, null, "%"), PAGE).items.size());
    }

    @Test
    public void theBandsAreTheProjectsOwn() {
        books.platform.setPolicy(AgeingBands.KEY, LocalDate.of(2026, 11, 1), "[60]");
        assertEquals(List.of("14.00", "16.00"), bands(by("item", ALL).get(0)));
        Wanted october = new Wanted("2026-10-31", null, null, null);
        assertEquals(0, by("item", october).size());
        assertThrows(IllegalArgumentException.class, () -> AgeingBands.KEY.read(node("[30,30]")));
        assertThrows(IllegalArgumentException.class, () -> AgeingBands.KEY.read(node("[]")));
    }

    @Test
    public void anEarlierDayDoesNotKnowWhatWasPaidLater() {
        books.today(LocalDate.of(2026, 12, 1));
        books.pay(103, "16.00");
        books.pay(101, "1.50");
        books.charge(102, Part.PRINCIPAL, "2026-12-31", "32.00");
        assertEquals(List.of("5.50", "40.00"), totals(ALL));
        Wanted before = new Wanted("2026-11-30", null, null, null);
        assertEquals("103", by("house", before).get(2).id);
        assertEquals(List.of("7.00", "8.00", "16.00"), totals(before));
        assertEquals(
                List.of("7.00", "8.00", "16.00"),
                totals(new Wanted("2026-11-30", "1栋", "PROPERTY_FEE", null)));
        assertEquals(0, by("house", new Wanted(null, "2栋", null, null)).size());
        assertEquals(0, by("house", new Wanted(null, null, "PARKING", null)).size());
        assertEquals(2, by("house", new Wanted(null, "1栋", "PROPERTY_FEE", null)).size());
    }

    @Test
    public void anUnknownKindOrPlaceIsRefused() {
        assertThrows(InvalidInput.class, () -> by("debtor", ALL));
        assertThrows(InvalidInput.class, () -> debtors(ALL, new PageRequest(1, "x")));
    }

    private List<AgeingRow> by(String by, Wanted wanted) {
        return books.ask(() -> ageing.by(by, wanted, PAGE)).items;
    }

    private List<String> totals(Wanted wanted) {
        return by("house", wanted).stream().map(r -> r.total.amount).toList();
    }

    private Page<AgeingRow> debtors(Wanted wanted, PageRequest page) {
        return books.ask(() -> ageing.debtors(wanted, page));
    }

    private JsonNode node(String json) {
        return books.platform.json.read(json, JsonNode.class);
    }

    private static List<String> bands(AgeingRow row) {
        return row.bands.stream().map(b -> b.amount.amount).toList();
    }
}
