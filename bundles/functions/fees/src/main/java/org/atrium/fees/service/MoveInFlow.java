package org.atrium.fees.service;

import static org.atrium.workflow.api.FlowAction.step;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** Collection at move-in, 入住缴费 (FE-08). */
public final class MoveInFlow {
    /** The sheet is made, its fees are charged. */
    public static final String DUE = "DUE";

    /** All of them are paid. */
    public static final String PAID = "PAID";

    /** Finance has stamped it: keys may be given. */
    public static final String STAMPED = "STAMPED";

    /** It counts no more. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("fees", "move-in", "入住缴费", "Collection at move-in")
                    .page("move-ins/{id}")
                    .states(
                            FlowState.open(DUE, "待缴费", "Due", Roles.FINANCE),
                            FlowState.open(PAID, "已缴清", "Paid", Roles.FINANCE),
                            FlowState.closed(STAMPED, "已盖章", "Stamped"),
                            FlowState.closed(WITHDRAWN, "已撤回", "Withdrawn"))
                    .actions(actions())
                    .build();

    private MoveInFlow() {}

    private static FlowAction[] actions() {
        return new FlowAction[] {
            step("begin", "开具明细表", "Make the sheet")
                    .to(DUE)
                    .by(Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.FINANCE)
                    .requires("houseId"),
            step("pay", "缴清", "Pay")
                    .from(DUE)
                    .to(PAID)
                    .by(Roles.FINANCE)
                    .when("nothing of the sheet is open"),
            step("stamp", "盖章", "Stamp")
                    .from(DUE, PAID)
                    .to(STAMPED)
                    .by(Roles.FINANCE)
                    .asks(FlowField.note())
                    .when("all of fee.moveIn.gates is in order"),
            step("reopen", "付款撤销，重新待缴", "Reopen")
                    .from(PAID, STAMPED)
                    .to(DUE)
                    .by(Roles.FINANCE)
                    .when("a payment went back"),
            step("withdraw", "撤回", "Withdraw")
                    .from(DUE)
                    .to(WITHDRAWN)
                    .by(Roles.FINANCE)
                    .asks(FlowField.reason())
                    .when("its other fees are adjusted to nothing")
        };
    }
}
