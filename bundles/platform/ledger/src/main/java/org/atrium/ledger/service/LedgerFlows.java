package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The flows of the ledger, and who takes their steps. */
@Component(service = LedgerFlows.class)
public class LedgerFlows {
    private final Map<String, Map<String, StepTaker>> takers;

    /** Of the services. */
    @Activate
    public LedgerFlows(
            @Reference AdjustmentService adjustments,
            @Reference RefundService refunds,
            @Reference ShiftService shifts) {
        takers =
                Map.of(
                        AdjustmentFlow.FLOW.id(), adjustments.takers(),
                        RefundFlow.FLOW.id(), refunds.takers(),
                        ShiftFlow.FLOW.id(), shifts.takers());
    }

    /** Each of them. */
    public List<FlowDefinition> all() {
        return List.of(AdjustmentFlow.FLOW, RefundFlow.FLOW, ShiftFlow.FLOW);
    }

    /** The steps of a flow that any form can take, by action name. */
    public Map<String, StepTaker> takers(String flow) {
        return takers.getOrDefault(flow, Map.of());
    }
}
