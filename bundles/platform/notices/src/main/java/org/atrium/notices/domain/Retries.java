package org.atrium.notices.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.atrium.kernel.api.PolicyKey;

/**
 * How often a channel is tried before the next one is: after {@code firstMinutes}, then each time
 * after twice as long, a day at most.
 *
 * @param attempts in all, 1 to 20
 * @param firstMinutes 1 to 1440
 */
public record Retries(int attempts, int firstMinutes) {
    /** The policy {@code notices.retry}. */
    public static final PolicyKey<Retries> KEY =
            new PolicyKey<>(
                    "notices.retry",
                    "通知发送失败后的重试（次数、首次间隔分钟，之后逐次加倍）",
                    "Attempts of a notice, and minutes to the second; doubled each time",
                    "{\"attempts\":5,\"firstMinutes\":5}",
                    "flows.md 6.9",
                    "{\"attempts\":5,\"firstMinutes\":5}",
                    Retries::read);

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Whether another attempt follows this many. */
    public boolean follows(int made) {
        return made < attempts;
    }

    /** How long to wait after this many attempts, at least one. */
    public Duration pause(int made) {
        Duration pause = Duration.ofMinutes((long) firstMinutes << (made - 1));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Retries read(JsonNode json) {
        return new Retries(number(json, "attempts", 20), number(json, "firstMinutes", 1_440));
    }

    private static int number(JsonNode json, String name, int max) {
        JsonNode number = json.path(name);
        if (!number.isInt() || number.asInt() < 1 || number.asInt() > max) {
            throw new IllegalArgumentException(name + " is a whole number from 1 to " + max);
        }
        return number.asInt();
    }
}
