package org.atrium.repairs.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.repairs.domain.RoutingTable;
import org.atrium.repairs.domain.TimeClass;
import org.atrium.workflow.api.HoldRule;

/** The numbers and choices of repairs that differ between projects (flows.md part 4). */
public final class RepairsPolicies {
    /** Where the clock of the call-back starts (C-03). */
    public enum Anchor {
        /** The standard completion time. */
        STANDARD_COMPLETION,
        /** The time at which the work was done. */
        ACTUAL_COMPLETION
    }

    /** Standard time of the class GENERAL. */
    public static final PolicyKey<Term> GENERAL =
            term("cp.time.general", "一般事件处理时限", "Time for general matters", "30MIN", "CP-02");

    /** Standard time of the class MODERATE. */
    public static final PolicyKey<Term> MODERATE =
            term("cp.time.moderate", "较复杂事件处理时限", "Time for moderate matters", "3H", "CP-02");

    /** Standard time of the class COMPLEX. */
    public static final PolicyKey<Term> COMPLEX =
            term("cp.time.complex", "复杂事件处理时限", "Time for complex matters", "3D", "CP-02");

    /** The fastest class that needs a written notice. */
    public static final PolicyKey<TimeClass> NOTICE_FROM =
            new PolicyKey<>(
                    "cp.writtenNotice.from",
                    "从哪一级起须书面通知",
                    "Class from which a written notice is due",
                    "GENERAL | MODERATE | COMPLEX | SPECIAL",
                    "CP-02",
                    "\"COMPLEX\"",
                    choice(TimeClass.class));

    /** How long after its anchor the customer is called. */
    public static final PolicyKey<Term> VISIT_DELAY =
            term("visit.pm.delay", "回访间隔", "Delay of the call-back", "24H", "RP-05");

    /** The anchor of the call-back. */
    public static final PolicyKey<Anchor> VISIT_ANCHOR =
            new PolicyKey<>(
                    "visit.anchor",
                    "回访起算点",
                    "Where the call-back's clock starts",
                    "STANDARD_COMPLETION | ACTUAL_COMPLETION",
                    "C-03",
                    "\"STANDARD_COMPLETION\"",
                    choice(Anchor.class));

    /** How often a customer who does not answer is called. */
    public static final PolicyKey<Integer> RETRY =
            new PolicyKey<>(
                    "vs.retry",
                    "回访未接通的次数上限",
                    "Calls before a customer counts as unreached",
                    "CNT 1..10",
                    "VS-01",
                    "3",
                    RepairsPolicies::count);

    /** What a hold means, for example while the customer is waited for. */
    public static final PolicyKey<HoldRule> HOLD =
            HoldRule.key(
                    "rp.hold",
                    "挂起规则",
                    "Rule of a hold",
                    "RP-01, 6.3",
                    "{\"stopsClock\":true,\"longest\":\"30D\"}");

    /** The routing table. */
    public static final PolicyKey<RoutingTable> ROUTING =
            new PolicyKey<>(
                    "dispatch.routing",
                    "派单范围",
                    "Dispatch routing",
                    "{routes:[{area,category,role?,company?}],managers:{role:role}}",
                    "RP-04, C-14",
                    RoutingJson.DEFAULT,
                    RoutingJson::read);

    private RepairsPolicies() {}

    /** All keys. */
    public static PolicyKey<?>[] all() {
        return List.of(
                        GENERAL,
                        MODERATE,
                        COMPLEX,
                        NOTICE_FROM,
                        VISIT_DELAY,
                        VISIT_ANCHOR,
                        RETRY,
                        HOLD,
                        ROUTING)
                .toArray(new PolicyKey<?>[0]);
    }

    /** The standard time of a class; IllegalArgumentException for SPECIAL, which is agreed. */
    public static PolicyKey<Term> standard(TimeClass timeClass) {
        return switch (timeClass) {
            case GENERAL -> GENERAL;
            case MODERATE -> MODERATE;
            case COMPLEX -> COMPLEX;
            case SPECIAL -> throw new IllegalArgumentException("SPECIAL has no standard time");
        };
    }

    private static PolicyKey<Term> term(
            String key, String zh, String en, String value, String source) {
        return new PolicyKey<>(
                key, zh, en, "term 1..10000", source, "\"" + value + "\"", RepairsPolicies::term);
    }

    private static Term term(JsonNode json) {
        Term term = Term.parse(json.textValue());
        if (term.value() < 1 || term.value() > 10_000) {
            throw new IllegalArgumentException("a term of 1 to 10000 units");
        }
        return term;
    }

    private static Integer count(JsonNode json) {
        if (!json.isInt() || json.intValue() < 1 || json.intValue() > 10) {
            throw new IllegalArgumentException("a whole number from 1 to 10");
        }
        return json.intValue();
    }

    private static <E extends Enum<E>> Function<JsonNode, E> choice(Class<E> type) {
        return json -> {
            if (!json.isTextual()) {
                throw new IllegalArgumentException("a text");
            }
            return Enum.valueOf(type, json.textValue());
        };
    }
}
