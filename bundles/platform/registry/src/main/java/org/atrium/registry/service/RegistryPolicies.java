package org.atrium.registry.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyKey;

/** The numbers and choices of the registry that differ between projects (flows.md part 4). */
public final class RegistryPolicies {
    /** Before this day nobody can be party to a house: the estate was not built. */
    public static final PolicyKey<LocalDate> EARLIEST =
            new PolicyKey<>(
                    "pr.party.earliest",
                    "业主、住户记录的最早日期",
                    "Earliest day on which somebody can be party to a house",
                    "DATE",
                    "PR-01",
                    "\"1980-01-01\"",
                    json -> LocalDate.parse(text(json)));

    /** Whether an owner is replaced only by a change of owner that was checked and approved. */
    public static final PolicyKey<Boolean> CASE_REQUIRED =
            new PolicyKey<>(
                    "pr.ownerChange.caseRequired",
                    "变更业主须经更名审批",
                    "A new owner needs an approved change of owner",
                    "true | false",
                    "PR-03",
                    "true",
                    RegistryPolicies::flag);

    /** Time for checking identity and title. */
    public static final PolicyKey<Term> CHECK_TERM =
            term("pr.ownerChange.check", "更名资料核验时限", "Time for checking papers", "1WD");

    /** Time for the manager's decision. */
    public static final PolicyKey<Term> APPROVE_TERM =
            term("pr.ownerChange.approve", "更名审批时限", "Time for the decision", "2WD");

    private RegistryPolicies() {}

    /** All keys. */
    public static PolicyKey<?>[] all() {
        return new PolicyKey<?>[] {EARLIEST, CASE_REQUIRED, CHECK_TERM, APPROVE_TERM};
    }

    private static PolicyKey<Term> term(String key, String zh, String en, String standard) {
        return new PolicyKey<>(
                key,
                zh,
                en,
                "MIN | H | D | WD | W | M",
                "PR-03",
                "\"" + standard + "\"",
                json -> Term.parse(text(json)));
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException("a text is expected");
        }
        return json.textValue();
    }

    private static boolean flag(JsonNode json) {
        if (!json.isBoolean()) {
            throw new IllegalArgumentException("true or false is expected");
        }
        return json.booleanValue();
    }
}
