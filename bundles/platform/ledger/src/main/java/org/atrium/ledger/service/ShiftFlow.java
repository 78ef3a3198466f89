package org.atrium.ledger.service;

import org.atrium.common.Roles;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** How a cash desk shift ends (flows.md 6.6): the cashier counts, somebody else takes it over. */
public final class ShiftFlow {
    /** Money is taken. */
    public static final String OPEN = "OPEN";

    /** Waits for the supervisor. */
    public static final String COUNTED = "COUNTED";

    /** Taken over. */
    public static final String SIGNED = "SIGNED";

    /** Whether cash is taken and given back within a shift only. */
    public static final PolicyKey<Boolean> REQUIRED =
            new PolicyKey<>(
                    "ledger.shift.required",
                    "收退现金须先开班",
                    "Cash needs an open shift",
                    "true | false",
                    "flows.md 6.6",
                    "false",
                    ArrearsCheck::flag);

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("ledger", "shift", "收银交班", "Cash desk shift")
                    .page("/shifts/{id}")
                    .states(
                            FlowState.open(OPEN, "当班", "Open", null),
                            FlowState.open(COUNTED, "待签收", "Counted", Roles.CS_MANAGER),
                            FlowState.closed(SIGNED, "已签收", "Signed"))
                    .actions(
                            FlowAction.step("open", "开班", "Open")
                                    .to(OPEN)
                                    .by(Roles.CASHIER, Roles.FINANCE)
                                    .requires("openingFloat"),
                            FlowAction.step("count", "点款交班", "Count")
                                    .from(OPEN, COUNTED)
                                    .to(COUNTED)
                                    .by(Roles.CASHIER, Roles.FINANCE)
                                    .requires("counted")
                                    .when("it is the cashier's own shift"),
                            FlowAction.step("sign", "签收", "Sign")
                                    .from(COUNTED)
                                    .to(SIGNED)
                                    .by(Roles.CS_MANAGER, Roles.FINANCE)
                                    .asks(FlowField.note())
                                    .when("it is somebody else's shift"))
                    .build();

    private ShiftFlow() {}
}
