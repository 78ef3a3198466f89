package org.atrium.registry.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;

/** The flow of a person's request about his data (PIPL articles 44 to 50). */
public final class DataRequestFlow {
    /** Taken, the person is to be identified. */
    public static final String RECEIVED = "RECEIVED";

    /** It is the person, the request is to be carried out. */
    public static final String IDENTIFIED = "IDENTIFIED";

    /** Carried out. */
    public static final String DONE = "DONE";

    /** Refused, with the reason. */
    public static final String REFUSED = "REFUSED";

    private static final FlowClock ANSWER =
            new FlowClock(
                            "answer",
                            "pr.dataRequest",
                            FlowClock.WhenPassed.OVERDUE,
                            Roles.CS_MANAGER)
                    .countedBy(RegistryPolicies.REQUEST_TERM);

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("registry", "data-request", "个人信息请求", "Personal data request")
                    .page("/data-requests/{id}")
                    .states(
                            FlowState.open(
                                            RECEIVED,
                                            "待核验身份",
                                            "To be identified",
                                            Roles.RECORDS_CLERK)
                                    .under(ANSWER),
                            FlowState.open(IDENTIFIED, "待办理", "To be carried out", Roles.CS_MANAGER)
                                    .under(ANSWER),
                            FlowState.closed(DONE, "已办结", "Done"),
                            FlowState.closed(REFUSED, "已拒绝", "Refused"))
                    .actions(
                            FlowAction.step("receive", "受理", "Receive")
                                    .to(RECEIVED)
                                    .by(
                                            Roles.FRONT_DESK,
                                            Roles.CS_ASSISTANT,
                                            Roles.RECORDS_CLERK,
                                            Roles.CS_MANAGER),
                            FlowAction.step("identify", "核验身份", "Identify")
                                    .from(RECEIVED)
                                    .to(IDENTIFIED)
                                    .by(Roles.RECORDS_CLERK, Roles.CS_MANAGER)
                                    .requires("identifiedBy"),
                            FlowAction.step("fulfil", "办理", "Carry out")
                                    .from(IDENTIFIED)
                                    .to(DONE)
                                    .by(Roles.CS_MANAGER),
                            FlowAction.step("refuse", "拒绝", "Refuse")
                                    .from(RECEIVED, IDENTIFIED)
                                    .to(REFUSED)
                                    .by(Roles.CS_MANAGER)
                                    .requires("reason"))
                    .build();

    private DataRequestFlow() {}
}
