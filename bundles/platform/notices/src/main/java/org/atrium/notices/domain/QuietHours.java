package org.atrium.notices.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.atrium.kernel.api.PolicyKey;

/**
 * When nobody is to be disturbed, each day in the project's zone (flows.md 6.9); over midnight
 * where {@code from} is later than {@code to}.
 *
 * @param from first moment of quiet
 * @param to first moment after it; the same as {@code from} for no quiet at all
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** The policy {@code notices.quiet}. */
    public static final PolicyKey<QuietHours> KEY =
            new PolicyKey<>(
                    "notices.quiet",
                    "免打扰时段（通知顺延到之后发送）",
                    "Quiet hours; notices wait until they are over",
                    "{\"from\":\"21:00\",\"to\":\"08:00\"}",
                    "flows.md 6.9",
                    "{\"from\":\"21:00\",\"to\":\"08:00\"}",
                    QuietHours::read);

    /** When the quiet that holds now is over; null where none holds. */
    public Instant over(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(to);
        boolean overMidnight = from.isAfter(to);
        if (overMidnight ? !evening && !morning : !evening || !morning) {
            return null;
        }
        return local.toLocalDate()
                .plusDays(overMidnight && evening ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }

    private static QuietHours read(JsonNode json) {
        if (!json.isObject() || json.size() != 2) {
            throw new IllegalArgumentException(
                    "an object such as {\"from\":\"21:00\",\"to\":\"08:00\"}");
        }
        return new QuietHours(time(json, "from"), time(json, "to"));
    }

    private static LocalTime time(JsonNode json, String name) {
        try {
            return LocalTime.parse(json.path(name).asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is a time such as 21:00", e);
        }
    }
}
