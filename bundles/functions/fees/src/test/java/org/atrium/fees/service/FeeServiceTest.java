package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.ChargeView;
import org.atrium.fees.api.CollectionRow;
import org.atrium.fees.api.PostCharge;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-07: charges by hand and what has come in. */
public class FeeServiceTest {
    private FeesFixture fees;

    @Before
    public void open() {
        fees = new FeesFixture();
        fees.books
                .registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
    }

    @After
    public void close() {
        fees.books.close();
    }

    @Test
    public void aChargeByHandIsOwedByWhoPaysForTheHouse() {
        ChargeView charge = post(command());
        assertEquals("PM", charge.entity);
        assertEquals("35.50", fees.books.account(101).balance.amount);
        assertEquals("热水 10 月", fees.books.account(101).open.get(0).note);
        assertEquals(List.of("charge.posted"), fees.books.texts("SELECT TYPE FROM KERNEL.EVENT"));
    }

    @Test
    public void everyWrongFieldIsNamedAndTheKeyIsRequired() {
        PostCharge wrong = command();
        wrong.item = "SHELLS";
        wrong.due = "soon";
        wrong.note = " ";
        InvalidInput refused = assertThrows(InvalidInput.class, () -> post(wrong));
        assertEquals(
                List.of("item", "due", "note"),
                refused.fields().stream().map(f -> f.field()).toList());
        InvalidInput keyless =
                assertThrows(
                        InvalidInput.class,
                        () -> fees.books.ask(() -> fees.fees.charge(command())));
        assertEquals("fees.charge.key-required", keyless.code());
    }

    @Test
    public void theCollectionRateIsPaidOfCharged() {
        fees.price("\"2.80\"");
        fees.bill("2026-10");
        fees.books.pay(101, "100.00");
        List<CollectionRow> rows =
                fees.books.ask(() -> fees.fees.collection("2026-10", new PageRequest(50, null)))
                        .items;
        assertEquals("1栋", rows.get(0).building);
        assertEquals("263.59", rows.get(0).billed.amount);
        assertEquals("100.00", rows.get(0).paid.amount);
        assertEquals("163.59", rows.get(0).open.amount);
        assertEquals("37.9", rows.get(0).ratePercent);
    }

    @Test
    public void theItemsHaveTitles() {
        assertEquals("物业费", fees.books.ask(fees.fees::items).get(0).title);
        assertEquals(6, fees.books.ask(fees.fees::items).size());
    }

    private ChargeView post(PostCharge command) {
        return fees.books.keyed("k1", () -> fees.fees.charge(command));
    }

    private static PostCharge command() {
        PostCharge command = new PostCharge();
        command.houseId = "101";
        command.item = "HOT_WATER";
        command.period = "2026-10";
        command.amount = Money.of("35.50").view();
        command.due = "2026-11-30";
        command.note = "热水 10 月";
        return command;
    }
}
