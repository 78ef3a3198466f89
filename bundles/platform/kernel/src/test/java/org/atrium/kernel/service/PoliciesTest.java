package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Policies.DatedValue;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/**
 * Policy values hold from their day on; the later entry for one day wins (architecture, rule 4).
 */
public class PoliciesTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private final TestPlatform platform = new TestPlatform();
    private final PolicyKey<BigDecimal> price = key("fee.test.price", null);
    private final PolicyKey<BigDecimal> rate = key("fee.test.rate", "\"1.00\"");

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aKeyWithoutDefaultMustBeSet() {
        Conflict refused =
                assertThrows(
                        Conflict.class,
                        () -> platform.policies.at(platform.project.id(), price, OCTOBER));
        assertEquals("kernel.policy.not-set", refused.code());
    }

    @Test
    public void aValueHoldsFromItsDayOn() {
        platform.setPolicy(price, LocalDate.of(2026, 10, 16), "\"3.00\"");
        platform.setPolicy(price, LocalDate.of(2020, 1, 1), "\"2.80\"");
        long project = platform.project.id();
        assertEquals(
                new BigDecimal("2.80"),
                platform.policies.at(project, price, LocalDate.of(2026, 10, 15)));
        assertEquals(
                new BigDecimal("3.00"),
                platform.policies.at(project, price, LocalDate.of(2026, 10, 16)));
    }

    @Test
    public void aChangeInsideAMonthSplitsItsTimeline() {
        platform.setPolicy(price, LocalDate.of(2020, 1, 1), "\"2.80\"");
        platform.setPolicy(price, LocalDate.of(2026, 10, 16), "\"3.00\"");
        platform.setPolicy(price, LocalDate.of(2026, 12, 1), "\"9.99\"");
        LocalDate change = LocalDate.of(2026, 10, 16);
        assertEquals(
                List.of(
                        new DatedValue<>(new BigDecimal("2.80"), OCTOBER, change),
                        new DatedValue<>(new BigDecimal("3.00"), change, NOVEMBER)),
                platform.policies.timeline(platform.project.id(), price, OCTOBER, NOVEMBER));
    }

    @Test
    public void theDefaultHoldsUntilTheFirstValue() {
        platform.setPolicy(rate, LocalDate.of(2026, 10, 11), "\"0.50\"");
        assertEquals(
                List.of(new BigDecimal("1.00"), new BigDecimal("0.50")),
                platform.policies.timeline(platform.project.id(), rate, OCTOBER, NOVEMBER).stream()
                        .map(DatedValue::value)
                        .toList());
    }

    @Test
    public void theLaterEntryForADayWins() {
        platform.setPolicy(price, OCTOBER, "\"2.80\"");
        platform.setPolicy(price, OCTOBER, "\"2.90\"");
        assertEquals(
                new BigDecimal("2.90"),
                platform.policies.at(platform.project.id(), price, OCTOBER));
    }

    @Test
    public void aCommandSeesItsOwnChangeAndNobodyOneThatIsRolledBack() {
        platform.setPolicy(price, OCTOBER, "\"2.80\"");
        assertThrows(
                IllegalStateException.class,
                () ->
                        platform.transactions.write(
                                () -> {
                                    assertEquals(new BigDecimal("2.80"), price(platform.policies));
                                    platform.setPolicy(price, OCTOBER, "\"2.90\"");
                                    assertEquals(new BigDecimal("2.90"), price(platform.policies));
                                    throw new IllegalStateException("rolled back");
                                }));
        assertEquals(new BigDecimal("2.80"), price(platform.policies));
    }

    @Test
    public void anotherNodesNextCommandSeesAChange() {
        PoliciesImpl node =
                new PoliciesImpl(new Settings(platform.unit), platform.callers, platform.json);
        platform.setPolicy(price, OCTOBER, "\"2.80\"");
        assertEquals(new BigDecimal("2.80"), price(node));
        platform.setPolicy(price, OCTOBER, "\"2.90\"");
        assertEquals(new BigDecimal("2.90"), price(node));
    }

    private BigDecimal price(PoliciesImpl policies) {
        return policies.at(platform.project.id(), price, OCTOBER);
    }

    private static PolicyKey<BigDecimal> key(String name, String defaultJson) {
        return new PolicyKey<>(
                name, "测试", "test", "CNY", "test", defaultJson, PoliciesTest::decimal);
    }

    private static BigDecimal decimal(JsonNode json) {
        return new BigDecimal(json.asText());
    }
}
