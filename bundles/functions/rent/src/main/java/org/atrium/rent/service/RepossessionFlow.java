package org.atrium.rent.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/**
 * From overdue rent to premises that are free again (RT-02). No step stops a service, and none goes
 * past the lawyer without a judgment or the tenant's written consent (LAW: no self-help eviction).
 */
public final class RepossessionFlow {
    /** Role code of the lawyer who reviews. */
    public static final String LAWYER = "SigningLawyer";

    private static final String NOTIFIED = "NOTIFIED";
    private static final String EXPIRED = "EXPIRED_UNPAID";
    private static final String NOTICED = "REPOSSESSION_NOTICED";
    private static final String REVIEWED = "LEGAL_REVIEW";
    private static final String REPOSSESSED = "REPOSSESSED";

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("rent", "repossession", "欠租收房", "Repossession for arrears")
                    .page("repossessions/{id}")
                    .states(
                            FlowState.open(NOTIFIED, "已催告", "Demanded", Roles.SHOP_ADMINISTRATOR),
                            FlowState.open(
                                    EXPIRED,
                                    "逾期未缴",
                                    "Unpaid after the time given",
                                    Roles.CS_MANAGER),
                            FlowState.open(NOTICED, "已发收房通知", "Told to leave", LAWYER),
                            FlowState.open(
                                    REVIEWED, "法务已审核", "Reviewed by the lawyer", Roles.CS_MANAGER),
                            FlowState.open(
                                    REPOSSESSED, "已收房", "Taken over", Roles.SHOP_ADMINISTRATOR),
                            FlowState.closed("VACANT", "已腾空", "Vacant"),
                            FlowState.closed("PAID", "已缴清", "Paid"),
                            FlowState.closed("WITHDRAWN", "已撤回", "Withdrawn"))
                    .actions(
                            FlowAction.step("demand", "催告", "Demand")
                                    .to(NOTIFIED)
                                    .by(Roles.SHOP_ADMINISTRATOR)
                                    .requires("leaseId", "payBy"),
                            FlowAction.step("expire", "确认逾期未缴", "Confirm unpaid")
                                    .from(NOTIFIED)
                                    .to(EXPIRED)
                                    .by(Roles.SHOP_ADMINISTRATOR)
                                    .when("the time given and rent.arrears.beforeNotice are over"),
                            FlowAction.step("notice", "批准并发出收房通知", "Approve the notice to leave")
                                    .from(EXPIRED)
                                    .to(NOTICED)
                                    .by(Roles.CS_MANAGER)
                                    .requires("day")
                                    .when("still overdue"),
                            FlowAction.step("review", "法务审核", "Review")
                                    .from(NOTICED)
                                    .to(REVIEWED)
                                    .by(LAWYER)
                                    .requires("ground", "attachmentIds")
                                    .when("judgment or written consent is attached"),
                            FlowAction.step("repossess", "收房", "Take over")
                                    .from(REVIEWED)
                                    .to(REPOSSESSED)
                                    .by(Roles.CS_MANAGER)
                                    .requires("day", "inventory", "witnesses", "attachmentIds")
                                    .when("still overdue; inventory and two witnesses"),
                            FlowAction.step("vacate", "确认腾空", "Confirm vacant")
                                    .from(REPOSSESSED)
                                    .to("VACANT")
                                    .by(Roles.SHOP_ADMINISTRATOR),
                            FlowAction.step("pay", "缴清", "Pay")
                                    .from(NOTIFIED, EXPIRED, NOTICED, REVIEWED)
                                    .to("PAID")
                                    .by(Roles.FINANCE)
                                    .when("no rent is overdue any more"),
                            FlowAction.step("withdraw", "撤回", "Withdraw")
                                    .from(NOTIFIED, EXPIRED, NOTICED, REVIEWED)
                                    .to("WITHDRAWN")
                                    .by(Roles.CS_MANAGER)
                                    .asks(FlowField.reason()))
                    .build();

    private RepossessionFlow() {}
}
