package org.atrium.registry.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Term;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.Profile;
import org.atrium.registry.domain.BasisKind;
import org.atrium.registry.domain.PartyRole;

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

    /** Which company of a project collects its customers' data where nothing else is said. */
    public static final PolicyKey<LegalEntity.Kind> HANDLER =
            PolicyKey.named("pr.handler", "客户信息的默认处理者", "Who collects customer data")
                    .source("PIPL 73")
                    .byDefault("\"PROPERTY_COMPANY\"")
                    .choice(
                            LegalEntity.Kind.class,
                            PolicyChoice.of(LegalEntity.Kind.DEVELOPER, "开发商", "Developer"),
                            PolicyChoice.of(
                                    LegalEntity.Kind.PROPERTY_COMPANY, "物业公司", "Property company"))
                    .defaultOf(Profile.DEV, "\"DEVELOPER\"")
                    .defaultOf(Profile.SALES, "\"DEVELOPER\"");

    /** On which grounds a separate consent must come before data is given to another company. */
    public static final PolicyKey<List<BasisKind>> SEPARATE_CONSENT =
            PolicyKey.named(
                            "pr.separateConsent",
                            "须取得单独同意的对外提供依据",
                            "Grounds that need a separate consent")
                    .source("PIPL 23")
                    .byDefault("[\"CONSENT\"]")
                    .list(
                            BasisKind.class,
                            0,
                            PolicyChoice.of(BasisKind.CONSENT, "个人同意", "Consent"),
                            PolicyChoice.of(BasisKind.CONTRACT, "履行合同", "Contract"),
                            PolicyChoice.of(BasisKind.LEGAL_DUTY, "法定义务", "Legal duty"),
                            PolicyChoice.of(BasisKind.EMERGENCY, "紧急情况", "Emergency"));

    /** How long a merge of two customers can be undone. */
    public static final PolicyKey<Integer> UNDO_DAYS =
            PolicyKey.named("pr.merge.undo", "客户合并可撤销期限", "Time in which a merge can be undone")
                    .source("PR-04")
                    .byDefault("30")
                    .days(0, 3_650);

    /** Time for answering a person's request about his data. */
    public static final PolicyKey<Term> REQUEST_TERM =
            PolicyKey.named("pr.dataRequest", "个人信息请求办理时限", "Time for a data request")
                    .unit("MIN | H | D | WD | W | M")
                    .source("PIPL 50 (LAW)")
                    .byDefault("\"15D\"")
                    .term(1, 365);

    /** Time until a new customer has been contacted (C-11: a sales office has two days). */
    public static final PolicyKey<Term> FIRST_CONTACT =
            PolicyKey.named("archive.customer.contact", "新客户首次联系时限", "Time until first contact")
                    .unit("MIN | H | D | WD | W | M")
                    .source("PR-02, C-11")
                    .byDefault("\"1W\"")
                    .term(1, 365)
                    .defaultOf(Profile.SALES, "\"2D\"");

    /** Who is a customer to be contacted when he appears. */
    public static final PolicyKey<List<PartyRole>> TRACKED_ROLES =
            PolicyKey.named("archive.customer.roles", "须跟踪的新客户身份", "Who is tracked when new")
                    .source("PR-02")
                    .byDefault("[\"OWNER\",\"TENANT\"]")
                    .list(
                            PartyRole.class,
                            0,
                            PolicyChoice.of(PartyRole.OWNER, "业主", "Owner"),
                            PolicyChoice.of(PartyRole.TENANT, "租户", "Tenant"),
                            PolicyChoice.of(PartyRole.OCCUPANT, "住户", "Occupant"),
                            PolicyChoice.of(PartyRole.PAYER, "约定缴费人", "Agreed payer"),
                            PolicyChoice.of(PartyRole.CONTACT, "联系人", "Contact"));

    /** An import with more new customers than this is a take-over: they are known already. */
    public static final PolicyKey<Integer> TRACKED_AT_ONCE =
            PolicyKey.named(
                            "archive.customer.import.most",
                            "一次导入视为新客户的最多人数",
                            "New customers of one import who are tracked, at most")
                    .unit("CNT")
                    .source("PR-02 (GAP)")
                    .byDefault("100")
                    .integer(0, 500);

    /** What a case costs on average when customers' value is weighed. */
    public static final PolicyKey<BigDecimal> CASE_COST =
            PolicyKey.named("pr.value.caseCost", "客户价值评估：每件服务事项成本", "Cost of a case")
                    .unit("CNY")
                    .source("PR-06 (GAP)")
                    .byDefault("\"80.00\"")
                    .decimal("0", "100000", 2);

    /** What a contact costs on average when customers' value is weighed. */
    public static final PolicyKey<BigDecimal> CONTACT_COST =
            PolicyKey.named("pr.value.contactCost", "客户价值评估：每次联系成本", "Cost of a contact")
                    .unit("CNY")
                    .source("PR-06 (GAP)")
                    .byDefault("\"10.00\"")
                    .decimal("0", "100000", 2);

    private RegistryPolicies() {}

    /** All keys. */
    public static PolicyKey<?>[] all() {
        return new PolicyKey<?>[] {
            EARLIEST,
            CASE_REQUIRED,
            CHECK_TERM,
            APPROVE_TERM,
            HANDLER,
            SEPARATE_CONSENT,
            UNDO_DAYS,
            REQUEST_TERM,
            FIRST_CONTACT,
            TRACKED_ROLES,
            TRACKED_AT_ONCE,
            CASE_COST,
            CONTACT_COST
        };
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
