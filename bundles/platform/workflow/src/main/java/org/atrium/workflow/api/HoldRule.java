package org.atrium.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyKey;

/**
 * What a hold means in a project, as JSON {@code {"stopsClock":true,"longest":"30D"}}.
 *
 * @param stopsClock whether the time on hold does not count
 * @param longest after which the case goes on by itself; null for no bound
 */
public record HoldRule(boolean stopsClock, Term longest) {
    /** The clock stands still and nothing ends the hold but a person. */
    public static final HoldRule PLAIN = new HoldRule(true, null);

    private static final int MOST = 3650;

    /** A policy key of such a rule, with this default. */
    public static PolicyKey<HoldRule> key(
            String key, String titleZh, String titleEn, String source, String defaultJson) {
        return new PolicyKey<>(
                key,
                titleZh,
                titleEn,
                "{stopsClock: true or false, longest: term or null}",
                source,
                defaultJson,
                HoldRule::read);
    }

    /**
     * Reads the JSON of a policy.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static HoldRule read(JsonNode json) {
        JsonNode stops = json.path("stopsClock");
        JsonNode longest = json.path("longest");
        if (json.size() != 2 || !stops.isBoolean() || longest.isMissingNode()) {
            throw new IllegalArgumentException("stopsClock and longest");
        }
        if (longest.isNull()) {
            return new HoldRule(stops.booleanValue(), null);
        }
        Term term = Term.parse(longest.textValue());
        if (term.value() < 1 || term.value() > MOST) {
            throw new IllegalArgumentException("a term of 1 to " + MOST + " units");
        }
        return new HoldRule(stops.booleanValue(), term);
    }
}
