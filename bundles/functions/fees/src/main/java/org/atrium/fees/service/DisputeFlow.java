package org.atrium.fees.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** Arrears that the debtor disputes (FE-02): no stop of service, the manager mediates. */
public final class DisputeFlow {
    /** Told, nobody has looked at it. */
    public static final String RAISED = "RAISED";

    /** The manager talks with the debtor. */
    public static final String MEDIATION = "MEDIATION";

    /** They agree; dunning goes on for what is still owed. */
    public static final String SETTLED = "SETTLED";

    /** They do not agree. */
    public static final String UNRESOLVED = "UNRESOLVED";

    /** With the lawyers. */
    public static final String LEGAL = "LEGAL";

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("fees", "dispute", "欠费争议", "Disputed arrears")
                    .page("dunning/{id}")
                    .states(
                            FlowState.open(RAISED, "已提出", "Raised", Roles.CS_MANAGER),
                            FlowState.open(MEDIATION, "协调中", "Mediation", Roles.CS_MANAGER),
                            FlowState.closed(SETTLED, "已解决", "Settled"),
                            FlowState.open(UNRESOLVED, "未解决", "Unresolved", Roles.FINANCE),
                            FlowState.closed(LEGAL, "转法律途径", "Legal action"))
                    .actions(
                            FlowAction.step("raise", "提出争议", "Raise")
                                    .to(RAISED)
                                    .by(Roles.CS_ASSISTANT, Roles.CS_MANAGER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("raise-again", "再次提出", "Raise again")
                                    .from(SETTLED, LEGAL)
                                    .to(RAISED)
                                    .by(Roles.CS_ASSISTANT, Roles.CS_MANAGER)
                                    .asks(FlowField.reason())
                                    .when("nothing holds the account"),
                            FlowAction.step("mediate", "开始协调", "Mediate")
                                    .from(RAISED, UNRESOLVED)
                                    .to(MEDIATION)
                                    .by(Roles.CS_MANAGER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("settle", "解决", "Settle")
                                    .from(RAISED, MEDIATION)
                                    .to(SETTLED)
                                    .by(Roles.CS_MANAGER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("give-up", "协调不成", "Give up")
                                    .from(MEDIATION)
                                    .to(UNRESOLVED)
                                    .by(Roles.CS_MANAGER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("sue", "转法律途径", "Take legal action")
                                    .from(UNRESOLVED)
                                    .to(LEGAL)
                                    .by(Roles.CS_MANAGER, Roles.FINANCE)
                                    .asks(FlowField.reason()))
                    .build();

    private DisputeFlow() {}
}
