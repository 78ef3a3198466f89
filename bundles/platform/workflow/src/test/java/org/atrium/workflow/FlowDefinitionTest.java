package org.atrium.workflow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.junit.Test;

public class FlowDefinitionTest {
    @Test
    public void theDiagramDrawsAnActionOfEveryOpenStateOnce() {
        String diagram = LampFlow.FLOW.diagram("en");
        assertEquals(
                String.join(
                        "\n",
                        "stateDiagram-v2",
                        "    state \"Open\" as OPEN {",
                        "        state \"New\" as NEW",
                        "        state \"Given\" as GIVEN",
                        "        state \"Doing\" as DOING",
                        "        state \"To ask\" as ASK",
                        "        NEW --> GIVEN : Give",
                        "        GIVEN --> DOING : Go",
                        "        DOING --> ASK : Finish",
                        "        ASK --> DOING : Ask",
                        "    }",
                        "    state \"On hold\" as HELD",
                        "    state \"Done\" as DONE",
                        "    state \"Cancelled\" as OFF",
                        "    [*] --> NEW : Report",
                        "    ASK --> DONE : Ask",
                        "    OPEN --> OFF : Cancel",
                        "    HELD --> OFF : Cancel",
                        "    OPEN --> HELD : Hold",
                        "    HELD --> OPEN : Resume",
                        ""),
                diagram);
    }

    @Test
    public void theDiagramSpeaksTheCallersLanguage() {
        assertTrue(LampFlow.FLOW.diagram("zh").contains("NEW --> GIVEN : 派单"));
    }

    @Test
    public void aFlowWithAnOpenStateThatNothingLeavesIsRefused() {
        FlowDefinition.Builder flow =
                FlowDefinition.of("lamps", "lamp", "灯", "Lamp")
                        .states(FlowState.open("NEW", "新", "New", "FrontDesk"))
                        .actions(FlowAction.step("report", "报", "Report").to("NEW").by("A"));
        IllegalStateException refused = assertThrows(IllegalStateException.class, flow::build);
        assertEquals("lamps.lamp: NEW is a trap", refused.getMessage());
    }

    @Test
    public void aFlowThatLeadsToAnUnknownStateIsRefused() {
        FlowDefinition.Builder flow =
                FlowDefinition.of("lamps", "lamp", "灯", "Lamp")
                        .states(FlowState.closed("DONE", "完", "Done"))
                        .actions(FlowAction.step("report", "报", "Report").to("NEW").by("A"));
        assertThrows(IllegalStateException.class, flow::build);
    }
}
