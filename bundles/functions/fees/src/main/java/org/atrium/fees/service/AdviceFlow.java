package org.atrium.fees.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/**
 * The ladder asks whether a service is to be stopped (FE-01, FE-03; rungs STOP_NOTICE,
 * MANAGER_REPORT and STOP). A person decides and, for a stop, begins it (FE-04); nothing stops by
 * itself.
 */
public final class AdviceFlow {
    /** An assistant decides. */
    public static final String TO_DECIDE = "TO_DECIDE";

    /** The manager was told. */
    public static final String REPORTED = "REPORTED";

    /** Decided. */
    public static final String DECIDED = "DECIDED";

    /** Paid before. */
    public static final String PAID = "PAID";

    /** What may be decided. */
    public enum Decision {
        /** A stop is begun. */
        STOP,
        /** None is. */
        NO_STOP
    }

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("fees", "stop-advice", "是否停止服务", "Whether to stop a service")
                    .page("dunning/calls/{id}")
                    .states(
                            FlowState.open(TO_DECIDE, "待决定", "To be decided", Roles.CS_ASSISTANT),
                            FlowState.open(REPORTED, "已报告经理", "Reported", Roles.CS_MANAGER),
                            FlowState.closed(DECIDED, "已决定", "Decided"),
                            FlowState.closed(PAID, "已缴清", "Paid"))
                    .actions(
                            FlowAction.step("ask", "请助理决定", "Ask the assistant")
                                    .to(TO_DECIDE)
                                    .by(Roles.FINANCE),
                            FlowAction.step("tell", "报告经理", "Report to the manager")
                                    .to(REPORTED)
                                    .by(Roles.FINANCE),
                            FlowAction.step("decide", "决定", "Decide")
                                    .from(TO_DECIDE)
                                    .to(DECIDED)
                                    .by(Roles.CS_ASSISTANT, Roles.CS_MANAGER)
                                    .asks(decision(), FlowField.reason()),
                            FlowAction.step("judge", "批示", "Judge")
                                    .from(REPORTED)
                                    .to(DECIDED)
                                    .by(Roles.CS_MANAGER)
                                    .asks(decision(), FlowField.reason()),
                            FlowAction.step("pay", "缴清", "Pay")
                                    .from(TO_DECIDE, REPORTED)
                                    .to(PAID)
                                    .by(Roles.FINANCE)
                                    .when("nothing is overdue any more"))
                    .build();

    private AdviceFlow() {}

    private static FlowField decision() {
        return FlowField.of("decision", "决定", "Decision", FlowField.Kind.CHOICE)
                .oneOf(
                        new FlowField.Choice("STOP", "发起停止服务", "Begin a stop"),
                        new FlowField.Choice("NO_STOP", "不停止服务", "No stop"));
    }
}
