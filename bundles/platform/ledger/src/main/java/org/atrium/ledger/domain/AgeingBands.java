package org.atrium.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.atrium.kernel.api.PolicyKey;

/**
 * Where the bands of ageing end (flows.md 6.14). The first begins at one day overdue, each next one
 * after the last, and one more without end follows.
 *
 * @param lastDays last day of each band, ascending, 1 to 8 numbers from 1 to 3650
 */
public record AgeingBands(List<Integer> lastDays) {
    /** The policy {@code ledger.ageing.bands}. */
    public static final PolicyKey<AgeingBands> KEY =
            new PolicyKey<>(
                    "ledger.ageing.bands",
                    "账龄分段（逾期天数）",
                    "Bands of ageing (days overdue)",
                    "[30,90,180,365], ascending",
                    "flows.md 6.14",
                    "[30,60,90,180,365]",
                    AgeingBands::read);

    private static final int MOST_BANDS = 8;
    private static final int MOST_DAYS = 3650;

    /** How many bands, the one without end included. */
    public int size() {
        return lastDays.size() + 1;
    }

    /** Fewest days overdue of a band. */
    public int from(int band) {
        return band == 0 ? 1 : lastDays.get(band - 1) + 1;
    }

    /** Most days overdue of a band; null for the last. */
    public Integer to(int band) {
        return band == lastDays.size() ? null : lastDays.get(band);
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException unless the days ascend. */
    static AgeingBands read(JsonNode json) {
        List<Integer> days = new ArrayList<>();
        int last = 0;
        for (JsonNode node : json) {
            if (!node.isInt() || node.intValue() <= last || node.intValue() > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "days ascend, each a whole number from 1 to " + MOST_DAYS);
            }
            last = node.intValue();
            days.add(last);
        }
        if (!json.isArray() || days.isEmpty() || days.size() > MOST_BANDS) {
            throw new IllegalArgumentException("a list of 1 to " + MOST_BANDS + " numbers");
        }
        return new AgeingBands(List.copyOf(days));
    }
}
