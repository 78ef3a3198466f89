package org.atrium.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * What being late costs (FE-06, 违约金): simple interest on the principal that is open, for each
 * calendar day after the due day and the days of grace, never on late fees.
 *
 * @param ratePerDay share of the open principal for each day, 0 to 0.01, at most 12 decimals; 0
 *     stops it
 * @param graceDays days after the due day that cost nothing, 0 to 365
 * @param capPercent most that it comes to, in percent of the charge, 0 to 1000; null for no bound
 */
public record LateRule(BigDecimal ratePerDay, int graceDays, BigDecimal capPercent) {
    /** Being late costs nothing. */
    public static final LateRule NONE = new LateRule(BigDecimal.ZERO, 0, null);

    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.01");
    private static final int RATE_PLACES = 12;
    private static final int MOST_GRACE = 365;
    private static final BigDecimal HIGHEST_CAP = BigDecimal.valueOf(1000);
    private static final Set<String> FIELDS =
            Set.of("ratePerDay", "graceDays", "capPercent", "base");

    /** The rate in percent of a year of 365 days. */
    public BigDecimal percentPerYear() {
        return ratePerDay.multiply(BigDecimal.valueOf(36_500)).stripTrailingZeros();
    }

    /** Reads a rule. Throws IllegalArgumentException where it is out of bounds. */
    static LateRule read(JsonNode json) {
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        require(
                json.isObject() && unknown.isEmpty(),
                "{\"ratePerDay\":\"0.0005\"}; not " + unknown);
        BigDecimal rate =
                number(json.get("ratePerDay"), "ratePerDay is a number such as \"0.0005\"");
        require(
                rate.signum() >= 0
                        && rate.compareTo(HIGHEST_RATE) <= 0
                        && rate.stripTrailingZeros().scale() <= RATE_PLACES,
                "ratePerDay is from 0 to 0.01 with at most 12 decimals");
        JsonNode grace = json.path("graceDays");
        boolean given = !grace.isMissingNode() && !grace.isNull();
        int days = grace.asInt();
        require(
                !given || grace.isInt() && days >= 0 && days <= MOST_GRACE,
                "graceDays is a whole number from 0 to 365");
        JsonNode cap = json.path("capPercent");
        BigDecimal percent =
                cap.isMissingNode() || cap.isNull()
                        ? null
                        : number(cap, "capPercent is a number or null");
        require(
                percent == null
                        || percent.signum() >= 0
                                && percent.compareTo(HIGHEST_CAP) <= 0
                                && percent.stripTrailingZeros().scale() <= 2,
                "capPercent is from 0 to 1000 with at most 2 decimals, or null");
        require(
                "PRINCIPAL".equals(json.path("base").asText("PRINCIPAL")),
                "base is PRINCIPAL: a late fee is never compounded");
        return new LateRule(rate, days, percent);
    }

    private static BigDecimal number(JsonNode json, String reason) {
        require(json != null && json.isValueNode(), reason);
        try {
            return new BigDecimal(json.asText().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(reason, e);
        }
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
