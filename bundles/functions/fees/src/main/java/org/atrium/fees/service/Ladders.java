package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.fees.api.DunningCount;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.api.DunningLine;
import org.atrium.fees.api.DunningStepView;
import org.atrium.fees.domain.DeveloperRule;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.domain.Ladder;
import org.atrium.fees.domain.Rung;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Policies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ladder of a project on a day, and what is said of its steps (FE-01). */
@Component(service = Ladders.class)
public class Ladders {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final Policies policies;
    private final Messages messages;
    private final Desk desk;

    /** Over the kernel's policies. */
    @Activate
    public Ladders(
            @Reference Policies policies, @Reference Messages messages, @Reference Desk desk) {
        this.policies = policies;
        this.messages = messages;
        this.desk = desk;
    }

    /**
     * A ladder and its version.
     *
     * @param from first day of its value; null for the default
     * @param developer whether the developer is on it
     */
    public record Dated(Ladder ladder, LocalDate from, boolean developer) {}

    /**
     * The ladder of the caller's project on a day.
     *
     * @throws Conflict {@code fees.dunning.stop-not-allowed} where it stops services and {@code
     *     fee.stop.allowed} names none
     */
    public Dated on(LocalDate day) {
        List<Policies.DatedValue<Ladder>> values =
                policies.timeline(desk.project(), FeePolicies.LADDER, BEGINNING, day.plusDays(1));
        Policies.DatedValue<Ladder> valid = values.get(values.size() - 1);
        if (valid.value().stops() && policies.at(FeePolicies.STOP_ALLOWED, day).isEmpty()) {
            throw new Conflict("fees.dunning.stop-not-allowed");
        }
        return new Dated(
                valid.value(),
                valid.from().equals(BEGINNING) ? null : valid.from(),
                policies.at(FeePolicies.LADDER_DEVELOPER, day) == DeveloperRule.YES);
    }

    /** Names rungs and holds in the caller's language. */
    void name(DunningFigures figures) {
        for (DunningCount count : figures.byRung) {
            count.title = title(count.what);
        }
        for (DunningCount count : figures.byHold) {
            count.title = holdTitle(count.what);
        }
    }

    /** A kind of hold in the caller's language. */
    String holdTitle(String kind) {
        return text("fees.dunning.hold." + kind, Map.of());
    }

    /** A rung in the caller's language. */
    String title(String rung) {
        return rung == null ? null : Rung.valueOf(rung).title(desk.language());
    }

    /** Says why a run did with an account what it did. */
    DunningLine line(DunningLine line, LocalDate ruleFrom) {
        line.rungTitle = title(line.rung);
        line.reason =
                switch (line.outcome) {
                    case "LEFT_OUT" -> leftOut(line);
                    case "HELD" -> held(line);
                    default -> reason(line.rungTitle, line.oldestDue, line.days, ruleFrom);
                };
        return line;
    }

    /** Says why a step was made. */
    DunningStepView step(DunningStepView step) {
        step.rungTitle = title(step.rung);
        step.reason = reason(step.rungTitle, step.oldestDue, step.days, step.ruleFrom);
        return step;
    }

    private String held(DunningLine line) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("hold", holdTitle(line.hold));
        facts.put("due", line.oldestDue);
        facts.put("days", line.days);
        if (line.heldUntil == null) {
            return text("fees.dunning.held-open", facts);
        }
        facts.put("until", line.heldUntil);
        return text("fees.dunning.held-until", facts);
    }

    private String leftOut(DunningLine line) {
        return text("fees.dunning.left-out", Map.of("due", line.oldestDue, "days", line.days));
    }

    private String reason(String rung, LocalDate due, long days, LocalDate ruleFrom) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("rung", rung);
        facts.put("due", due);
        facts.put("days", days);
        facts.put(
                "rule", ruleFrom == null ? text("fees.dunning.rule-default", Map.of()) : ruleFrom);
        return text("fees.dunning.reason", facts);
    }

    private String text(String code, Map<String, Object> facts) {
        return messages.text(code, facts, desk.language());
    }
}
