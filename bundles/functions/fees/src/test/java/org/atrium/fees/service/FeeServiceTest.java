package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.ChargeView;
import org.atrium.fees.api.CollectionRow;
import org.atrium.fees.api.ItemView;
import org.atrium.fees.api.PostCharge;
import org.atrium.fees.domain.Tariff;
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
        assertEquals(10, fees.books.ask(fees.fees::items).size());
    }

    /** At the supplier's tariff of the reading's day, and never income. */
    @Test
    public void aUtilityIsPassedThroughAtTheTariffOfItsReading() {
        tariff("2026-01-01", "0.4883");
        tariff("2026-11-10", "0.5103");
        PostCharge power = utility("120.5");
        power.readOn = "2026-11-09";
        ChargeView charged = post(power);
        assertEquals("58.84", charged.amount.amount); // 120.5 x 0.4883 = 58.84015
        assertEquals("120.5 kWh × 0.4883, 供电公司; 10 月电费", charged.note);
        power.readOn = "2026-11-10";
        power.period = "2026-11";
        assertEquals("61.49", post("k2", power).amount.amount); // 61.49115
        assertEquals(
                List.of("PASSED_THROUGH", "PASSED_THROUGH"),
                fees.books.texts("SELECT GL FROM LEDGER.ENTRY WHERE AMOUNT < 0"));
        assertEquals("0.5103", item("POWER").tariff.price);
        assertNull(item("WATER").tariff);
        assertNull(item("PROPERTY_FEE").tariff);
    }

    @Test
    public void noUtilityIsChargedWithoutTariffOrReading() {
        assertEquals(
                "fees.charge.no-tariff",
                assertThrows(Conflict.class, () -> post(utility("1"))).code());
        tariff("2026-01-01", "0.4883");
        assertEquals(List.of("quantity"), wrong(utility(null)));
        for (String quantity : List.of("0", "-1", "1.2345", "1e9", "many")) {
            assertEquals(quantity, List.of("quantity"), wrong(utility(quantity)));
        }
        PostCharge priced = utility("1");
        priced.amount = Money.of("1.00").view();
        priced.readOn = "2026-11-22";
        assertEquals(List.of("amount", "readOn"), wrong(priced));
        PostCharge metered = command();
        metered.quantity = "3";
        assertEquals(List.of("quantity"), wrong(metered));
    }

    @Test
    public void aTariffIsReadStrictly() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String wrong :
                List.of(
                        "{}",
                        "[{\"item\":\"PARKING\",\"unit\":\"h\",\"price\":\"1\",\"supplier\":\"a\"}]",
                        "[{\"item\":\"GAS\",\"unit\":\"m³\",\"price\":\"0\",\"supplier\":\"a\"}]",
                        "[{\"item\":\"GAS\",\"unit\":\"m³\",\"price\":\"x\",\"supplier\":\"a\"}]",
                        "[{\"item\":\"GAS\",\"unit\":\"\",\"price\":\"1\",\"supplier\":\"a\"}]",
                        "[{\"item\":\"GAS\",\"unit\":\"m³\",\"price\":\"1\",\"supplier\":\"a\"},"
                                + "{\"item\":\"GAS\",\"unit\":\"m³\",\"price\":\"1\",\"supplier\":\"b\"}]")) {
            assertThrows(
                    wrong,
                    IllegalArgumentException.class,
                    () -> Tariff.KEY.read(json.readTree(wrong)));
        }
    }

    private void tariff(String from, String price) {
        fees.policy(
                Tariff.KEY,
                from,
                "[{\"item\":\"POWER\",\"unit\":\"kWh\",\"price\":\""
                        + price
                        + "\",\"supplier\":\"供电公司\"}]");
    }

    private static PostCharge utility(String quantity) {
        PostCharge command = command();
        command.item = "POWER";
        command.amount = null;
        command.quantity = quantity;
        command.note = "10 月电费";
        return command;
    }

    private List<String> wrong(PostCharge command) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> post(command));
        return refused.fields().stream().map(f -> f.field()).toList();
    }

    private ItemView item(String code) {
        return fees.books.ask(fees.fees::items).stream()
                .filter(item -> item.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ChargeView post(PostCharge command) {
        return post("k1", command);
    }

    private ChargeView post(String key, PostCharge command) {
        return fees.books.keyed(key, () -> fees.fees.charge(command));
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
