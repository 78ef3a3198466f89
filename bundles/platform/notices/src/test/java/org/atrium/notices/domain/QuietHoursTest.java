package org.atrium.notices.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.atrium.kernel.api.PolicyKey;
import org.junit.Test;

/** When households are left in peace (flows.md 6.9), and how long to wait after a failure. */
public class QuietHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.parse("21:00"), LocalTime.parse("08:00"));

    @Test
    public void theEveningLastsUntilTheNextMorning() {
        assertEquals(at("2026-11-23T08:00:00"), NIGHT.over(at("2026-11-22T21:00:00"), SHANGHAI));
        assertEquals(at("2026-11-23T08:00:00"), NIGHT.over(at("2026-11-22T23:59:59"), SHANGHAI));
    }

    @Test
    public void theEarlyMorningLastsUntilTheSameMorning() {
        assertEquals(at("2026-11-23T08:00:00"), NIGHT.over(at("2026-11-23T00:00:00"), SHANGHAI));
        assertEquals(at("2026-11-23T08:00:00"), NIGHT.over(at("2026-11-23T07:59:59"), SHANGHAI));
    }

    @Test
    public void byDayNobodyWaits() {
        assertNull(NIGHT.over(at("2026-11-23T08:00:00"), SHANGHAI));
        assertNull(NIGHT.over(at("2026-11-23T20:59:59"), SHANGHAI));
    }

    @Test
    public void quietCanBeAtNoonOrNever() {
        QuietHours noon = new QuietHours(LocalTime.parse("12:00"), LocalTime.parse("14:00"));
        assertEquals(at("2026-11-23T14:00:00"), noon.over(at("2026-11-23T13:00:00"), SHANGHAI));
        assertNull(noon.over(at("2026-11-23T14:00:00"), SHANGHAI));
        assertNull(noon.over(at("2026-11-23T23:00:00"), SHANGHAI));
        QuietHours never = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertNull(never.over(at("2026-11-23T00:00:00"), SHANGHAI));
        assertNull(never.over(at("2026-11-23T12:00:00"), SHANGHAI));
    }

    @Test
    public void pausesDoubleUpToADay() {
        Retries retries = new Retries(20, 5);
        assertEquals(Duration.ofMinutes(5), retries.pause(1));
        assertEquals(Duration.ofMinutes(10), retries.pause(2));
        assertEquals(Duration.ofMinutes(40), retries.pause(4));
        assertEquals(Duration.ofDays(1), retries.pause(19));
    }

    @Test
    public void whatIsNoTimeAndNoChannelIsRefused() {
        refused(QuietHours.KEY, "{\"from\":\"25:00\",\"to\":\"08:00\"}");
        refused(QuietHours.KEY, "[]");
        refused(Retries.KEY, "{\"attempts\":0,\"firstMinutes\":5}");
        refused(ChannelOrder.KEY, "[\"sms\",\"sms\"]");
        refused(ChannelOrder.KEY, "[\"../x\"]");
        refused(ChannelOrder.KEY, "{\"URGENT\":[]}");
        refused(ChannelOrder.KEY, "\"sms\"");
    }

    private static void refused(PolicyKey<?> key, String json) {
        assertThrows(
                json,
                IllegalArgumentException.class,
                () -> {
                    try {
                        key.read(new ObjectMapper().readTree(json));
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
