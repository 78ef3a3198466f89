package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a billed charge is due.
 *
 * @param days after the first day of the cycle, 0 to 366; null for the last day of its first month
 */
public record DueRule(Integer days) {
    private static final String MONTH_END = "MONTH_END";
    private static final int MOST = 366;

    /** The last day to pay in time. */
    public LocalDate due(YearMonth first) {
        return days == null ? first.atEndOfMonth() : first.atDay(1).plusDays(days);
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException where it is neither. */
    static DueRule read(JsonNode json) {
        if (json.isTextual() && MONTH_END.equals(json.asText())) {
            return new DueRule(null);
        }
        if (json.isInt() && json.asInt() >= 0 && json.asInt() <= MOST) {
            return new DueRule(json.asInt());
        }
        throw new IllegalArgumentException("0.." + MOST + " or \"" + MONTH_END + "\"");
    }
}
