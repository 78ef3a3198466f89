package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.kernel.api.PolicyPreview.Change;
import org.atrium.kernel.api.PolicyPreview.Effect;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A new price says before it is set what next month's bills become (FE-07), exactly. */
public class PricePreviewTest {
    private FeesFixture fees;

    @Before
    public void open() {
        fees = new FeesFixture();
        fees.books
                .registry
                .customer(1, "张宇强")
                .customer(9, "置业公司")
                .house(101, "RESIDENCE", "94.14", "2020-01-01")
                .payer(101, 1, "2020-01-01", null)
                .house(102, "RESIDENCE", "88.88", "2020-01-01")
                .payer(102, 1, "2020-01-01", null)
                .house(103, "SHOP", "100.00", null)
                .payer(103, 9, "2020-01-01", null);
        fees.price("\"2.80\"");
    }

    private List<Effect> foreseen(String key, String before, String after, String from) {
        JsonNode old = fees.books.platform.json.tree(before);
        JsonNode now = fees.books.platform.json.tree(after);
        Change change = new Change(key, old, now, LocalDate.parse(from));
        return fees.books.ask(() -> fees.preview.effects(change));
    }

    private static Map<String, Object> price(Effect effect) {
        assertEquals("fees.preview.bills", effect.code());
        return effect.arguments();
    }

    @After
    public void close() {
        fees.books.close();
    }

    @Test
    public void whatIsForeseenIsWhatIsBilled() {
        String key = FeePolicies.UNIT_PRICE.key();
        Effect bills = foreseen(key, "\"2.80\"", "\"3.05\"", "2026-12-01").get(0);
        assertEquals(3, bills.count());
        assertEquals("792.45", price(bills).get("before"));
        assertEquals(fees.run("2026-12", true).total.amount, price(bills).get("before"));
        fees.policy(FeePolicies.UNIT_PRICE, "2026-12-01", "\"3.05\"");
        assertEquals(fees.run("2026-12", true).total.amount, price(bills).get("after"));
        assertEquals("+70.76", price(bills).get("more"));
    }

    @Test
    public void aKindWithItsOwnPriceAndAHouseThatNobodyPaysForStayOut() {
        fees.policy(FeePolicies.KIND_PRICE, "2020-01-01", "{\"SHOP\":\"5.60\"}");
        fees.policy(FeePolicies.UNSOLD, "2020-01-01", "\"NONE\"");
        String key = FeePolicies.UNIT_PRICE.key();
        Effect bills = foreseen(key, "\"2.80\"", "\"3.80\"", "2026-12-10").get(0);
        assertEquals("2027-01", price(bills).get("month").toString());
        assertEquals(2, bills.count());
        assertEquals("+183.02", price(bills).get("more"));
    }

    @Test
    public void billsThatWereMadeAreNamed() {
        fees.bill("2026-11");
        String key = FeePolicies.UNIT_PRICE.key();
        List<Effect> effects = foreseen(key, "\"2.80\"", "\"2.00\"", "2026-11-15");
        assertEquals("2026-12", price(effects.get(0)).get("month").toString());
        assertEquals("-226.41", price(effects.get(0)).get("more"));
        assertEquals("fees.preview.billed", effects.get(1).code());
        assertEquals(3, effects.get(1).count());
    }

    @Test
    public void theFirstPriceOfAllIsForeseenToo() {
        String key = FeePolicies.VACANT_RATE.key();
        assertEquals("0.00", price(foreseen(key, "100", "50", "2026-12-01").get(0)).get("more"));
        JsonNode price = fees.books.platform.json.tree("\"2.80\"");
        Change first =
                new Change(FeePolicies.UNIT_PRICE.key(), null, price, LocalDate.of(2026, 12, 1));
        Effect bills = fees.books.ask(() -> fees.preview.effects(first)).get(0);
        assertEquals("0.00", price(bills).get("before"));
        assertEquals("792.45", price(bills).get("after"));
    }
}
