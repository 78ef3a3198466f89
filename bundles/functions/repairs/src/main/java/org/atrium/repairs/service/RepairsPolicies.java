package org.atrium.repairs.service;

import java.util.List;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyChoice;
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
            PolicyKey.named(
                            "cp.writtenNotice.from",
                            "从哪一级起须书面通知",
                            "Class from which a written notice is due")
                    .source("CP-02")
                    .byDefault("\"COMPLEX\"")
                    .choice(
                            TimeClass.class,
                            PolicyChoice.of(TimeClass.GENERAL, "一般", "General"),
                            PolicyChoice.of(TimeClass.MODERATE, "较复杂", "Moderate"),
                            PolicyChoice.of(TimeClass.COMPLEX, "复杂", "Complex"),
                            PolicyChoice.of(TimeClass.SPECIAL, "特殊", "Special"));

    /** How long after its anchor the customer is called. */
    public static final PolicyKey<Term> VISIT_DELAY =
            term("visit.pm.delay", "回访间隔", "Delay of the call-back", "24H", "RP-05");

    /** The anchor of the call-back. */
    public static final PolicyKey<Anchor> VISIT_ANCHOR =
            PolicyKey.named("visit.anchor", "回访起算点", "Where the call-back's clock starts")
                    .source("C-03")
                    .byDefault("\"STANDARD_COMPLETION\"")
                    .choice(
                            Anchor.class,
                            PolicyChoice.of(
                                    Anchor.STANDARD_COMPLETION, "标准完成时间", "Standard completion"),
                            PolicyChoice.of(
                                    Anchor.ACTUAL_COMPLETION, "实际完成时间", "Actual completion"));

    /** How often a customer who does not answer is called. */
    public static final PolicyKey<Integer> RETRY =
            PolicyKey.named("vs.retry", "回访未接通的次数上限", "Calls before a customer counts as unreached")
                    .unit("CNT")
                    .source("VS-01")
                    .byDefault("3")
                    .integer(1, 10);

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
        return PolicyKey.named(key, zh, en)
                .source(source)
                .byDefault("\"" + value + "\"")
                .term(1, 10_000);
    }
}
