package org.atrium.registry.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** The flows of reports on customers (PR-05, PR-06). */
public final class AnalysisFlows {
    /** Drawn up. */
    public static final String DRAFT = "DRAFT";

    /** Sent to the departments. */
    public static final String ISSUED = "ISSUED";

    /** All proposals are decided and one at least was adopted. */
    public static final String PROPOSALS_ADOPTED = "PROPOSALS_ADOPTED";

    /** All proposals are decided and none was adopted. */
    public static final String REJECTED = "REJECTED";

    /** The value was calculated. */
    public static final String CALCULATED = "CALCULATED";

    /** Somebody has gone over it. */
    public static final String REVIEWED = "REVIEWED";

    /** A decision was based on it. */
    public static final String USED = "USED";

    /** Customer-information analysis. */
    public static final FlowDefinition STATISTICS =
            FlowDefinition.of("registry", "analysis", "客户分析报告", "Customer analysis")
                    .page("/customer-analyses/{id}")
                    .states(
                            FlowState.open(DRAFT, "草稿", "Draft", Roles.CS_MANAGER),
                            FlowState.open(ISSUED, "已发布待反馈", "Issued", Roles.CS_MANAGER),
                            FlowState.closed(PROPOSALS_ADOPTED, "建议已采纳", "Proposals adopted"),
                            FlowState.closed(REJECTED, "建议未采纳", "Rejected"))
                    .actions(
                            FlowAction.step("draft", "起草", "Draw up")
                                    .to(DRAFT)
                                    .by(Roles.CS_MANAGER, Roles.CS_ASSISTANT),
                            FlowAction.step("issue", "发布", "Issue")
                                    .from(DRAFT)
                                    .to(ISSUED)
                                    .by(Roles.CS_MANAGER),
                            FlowAction.step("adopt", "采纳建议", "Adopt a proposal")
                                    .from(ISSUED)
                                    .to(ISSUED, PROPOSALS_ADOPTED)
                                    .by(Roles.CS_MANAGER)
                                    .requires("proposal"),
                            FlowAction.step("reject", "不采纳建议", "Reject a proposal")
                                    .from(ISSUED)
                                    .to(ISSUED, PROPOSALS_ADOPTED, REJECTED)
                                    .by(Roles.CS_MANAGER)
                                    .requires("proposal", "reason"))
                    .build();

    /** Customer value assessment. */
    public static final FlowDefinition VALUE =
            FlowDefinition.of("registry", "value", "客户价值评估", "Customer value assessment")
                    .page("/customer-analyses/{id}")
                    .states(
                            FlowState.open(CALCULATED, "待审核", "To be reviewed", Roles.CS_MANAGER),
                            FlowState.open(REVIEWED, "已审核待应用", "To be used", Roles.CS_MANAGER),
                            FlowState.closed(USED, "已应用", "Used"))
                    .actions(
                            FlowAction.step("calculate", "测算", "Calculate")
                                    .to(CALCULATED)
                                    .by(Roles.CS_MANAGER, Roles.CS_ASSISTANT),
                            FlowAction.step("review", "审核", "Review")
                                    .from(CALCULATED)
                                    .to(REVIEWED)
                                    .by(Roles.CS_MANAGER),
                            FlowAction.step("use", "应用", "Use")
                                    .from(REVIEWED)
                                    .to(USED)
                                    .by(Roles.CS_MANAGER)
                                    .asks(
                                            FlowField.of(
                                                    "reason",
                                                    "用于何项决策",
                                                    "What it was used for",
                                                    FlowField.Kind.LONG_TEXT)))
                    .build();

    private AnalysisFlows() {}
}
