package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atrium.common.Money;

/**
 * The rungs of a project and when each is due (FE-01, FE-03, {@code fee.ladder}). Days are calendar
 * days; a rung is due on its day and on each day after it.
 *
 * @param steps at least one, the milder before the harder, each later than the one before
 */
public record Ladder(List<Step> steps) {
    private static final String OLDEST_DUE = "OLDEST_DUE";
    private static final String PREVIOUS_RUNG = "PREVIOUS_RUNG";
    private static final int MOST_DAYS = 3_650;
    private static final Money HIGHEST_COST = Money.of("100000.00");
    private static final Set<String> FIELDS = Set.of("rung", "days", "from", "cost");

    /**
     * A rung of the ladder.
     *
     * @param rung which
     * @param days 1 to 3,650
     * @param fromOldestDue whether the days count from the due day of the oldest open charge, else
     *     from the day of the rung before
     * @param gap days that lie at least between it and the rung before it, though that came late
     * @param cost charged to the debtor with the step; may be 0.00
     */
    public record Step(Rung rung, int days, boolean fromOldestDue, int gap, Money cost) {
        /**
         * The first day on which it is due.
         *
         * @param oldestDue due day of the oldest open charge
         * @param previous from when the gap counts; null for the first rung of a round
         */
        public LocalDate dueOn(LocalDate oldestDue, LocalDate previous) {
            LocalDate byDebt = fromOldestDue ? oldestDue.plusDays(days) : LocalDate.MIN;
            LocalDate byStep = previous == null ? LocalDate.MIN : previous.plusDays(gap);
            return byDebt.isAfter(byStep) ? byDebt : byStep;
        }
    }

    /** The next rung after this one; the first where it is null, null after the last. */
    public Step after(Rung rung) {
        int place = rung == null ? 0 : rung.number();
        return steps.stream().filter(s -> s.rung().number() > place).findFirst().orElse(null);
    }

    /** Whether some rung leads to a stop of service. */
    public boolean stops() {
        return steps.stream().anyMatch(s -> s.rung().isStop());
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException where it is no ladder. */
    static Ladder read(JsonNode json) {
        require(json.isArray() && !json.isEmpty(), "a list of rungs, at least one");
        List<Step> steps = new ArrayList<>();
        int day = 0;
        for (JsonNode each : json) {
            Step step = step(each, steps.isEmpty(), day);
            Rung before = steps.isEmpty() ? null : steps.get(steps.size() - 1).rung();
            require(
                    before == null || before.number() < step.rung().number(),
                    step.rung() + " does not come after " + before);
            day += step.gap();
            steps.add(step);
        }
        return new Ladder(List.copyOf(steps));
    }

    private static Step step(JsonNode json, boolean first, int dayBefore) {
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        require(
                json.isObject() && unknown.isEmpty(),
                "a rung is {\"rung\":\"SLIP\",\"days\":14,\"from\":\"OLDEST_DUE\"}; not "
                        + unknown);
        Rung rung = rung(json.path("rung").asText());
        JsonNode days = json.path("days");
        require(
                days.isInt() && days.asInt() >= 1 && days.asInt() <= MOST_DAYS,
                "days of " + rung + " is a whole number from 1 to " + MOST_DAYS);
        String from = json.path("from").asText(OLDEST_DUE);
        require(
                OLDEST_DUE.equals(from) || PREVIOUS_RUNG.equals(from) && !first,
                "from of " + rung + (first ? " is OLDEST_DUE" : " is OLDEST_DUE or PREVIOUS_RUNG"));
        boolean byDebt = OLDEST_DUE.equals(from);
        int gap = byDebt ? days.asInt() - dayBefore : days.asInt();
        require(gap > 0, rung + " is due on day " + days.asInt() + ", not after the rung before");
        return new Step(rung, days.asInt(), byDebt, gap, cost(json.path("cost"), rung));
    }

    private static Rung rung(String name) {
        for (Rung rung : Rung.values()) {
            if (rung.name().equals(name)) {
                return rung;
            }
        }
        throw new IllegalArgumentException(
                "rung is one of " + List.of(Rung.values()) + ", not " + name);
    }

    private static Money cost(JsonNode json, Rung rung) {
        if (json.isMissingNode() || json.isNull()) {
            return Money.ZERO;
        }
        String reason = "cost of " + rung + " is an amount from 0.00 to " + HIGHEST_COST.amount();
        try {
            BigDecimal amount = new BigDecimal(json.asText().strip());
            require(amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2, reason);
            Money cost = Money.rounded(amount);
            require(cost.compareTo(HIGHEST_COST) <= 0, reason);
            return cost;
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
