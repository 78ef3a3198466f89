package org.atrium.fees.service;

import java.util.List;
import java.util.Map;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The flows of fees, and who takes their steps from any form. */
@Component(service = FeeCases.class)
public class FeeCases {
    /** The flows. */
    public static final List<FlowDefinition> FLOWS =
            List.of(
                    CallFlow.FLOW,
                    DisputeFlow.FLOW,
                    PlanFlow.FLOW,
                    AdviceFlow.FLOW,
                    StopFlow.FLOW,
                    MoveInFlow.FLOW);

    private final HoldService holds;
    private final StopService stops;
    private final StopViews views;
    private final MoveInService moveIns;
    private final MoveInViews sheets;

    /** Over the services. */
    @Activate
    public FeeCases(
            @Reference HoldService holds,
            @Reference StopService stops,
            @Reference StopViews views,
            @Reference MoveInService moveIns,
            @Reference MoveInViews sheets) {
        this.holds = holds;
        this.stops = stops;
        this.views = views;
        this.moveIns = moveIns;
        this.sheets = sheets;
    }

    /** The steps that any form can take, by action name. */
    public Map<String, StepTaker> takers(String flow) {
        if (MoveInFlow.FLOW.id().equals(flow)) {
            return moveIns.takers();
        }
        return StopFlow.FLOW.id().equals(flow) ? stops.takers() : holds.takers(flow);
    }

    /** Whether the conditions of a case let an action be offered now; disputes begin elsewhere. */
    public boolean offers(String flow, long subject, String action) {
        if (MoveInFlow.FLOW.id().equals(flow)) {
            return sheets.offers(subject, action);
        }
        return StopFlow.FLOW.id().equals(flow)
                ? views.offers(subject, action)
                : !"raise-again".equals(action);
    }
}
