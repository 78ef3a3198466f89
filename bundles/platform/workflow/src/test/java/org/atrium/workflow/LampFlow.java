package org.atrium.workflow;

import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;

/** A small flow for tests: somebody reports a lamp, a role repairs it, the desk asks. */
final class LampFlow {
    static final FlowClock REPAIR =
            new FlowClock("repair", "30MIN", FlowClock.WhenPassed.OVERDUE, "CsManager");
    static final FlowClock ASK = new FlowClock("ask", "24H", FlowClock.WhenPassed.REMIND, null);

    static final FlowDefinition FLOW =
            FlowDefinition.of("lamps", "lamp", "路灯", "Lamp")
                    .page("lamps/{id}")
                    .states(
                            FlowState.open("NEW", "新建", "New", "FrontDesk").under(REPAIR),
                            FlowState.open("GIVEN", "已派", "Given", FlowState.HANDLER_ROLE)
                                    .under(REPAIR),
                            FlowState.open("DOING", "处理中", "Doing", FlowState.HANDLER)
                                    .under(REPAIR),
                            FlowState.open("ASK", "待回访", "To ask", "FrontDesk").under(ASK),
                            FlowState.open("HELD", "挂起", "On hold", "FrontDesk"),
                            FlowState.closed("DONE", "完成", "Done"),
                            FlowState.closed("OFF", "取消", "Cancelled"))
                    .actions(
                            FlowAction.step("report", "报告", "Report").to("NEW").by("FrontDesk"),
                            FlowAction.step("give", "派单", "Give")
                                    .from("NEW")
                                    .to("GIVEN")
                                    .by("FrontDesk")
                                    .requires("role"),
                            FlowAction.step("go", "出发", "Go")
                                    .from("GIVEN")
                                    .to("DOING")
                                    .by(FlowState.HANDLER_ROLE),
                            FlowAction.step("finish", "完工", "Finish")
                                    .from("DOING")
                                    .to("ASK")
                                    .by(FlowState.HANDLER),
                            FlowAction.step("ask", "回访", "Ask")
                                    .from("ASK")
                                    .to("DONE", "DOING")
                                    .by("FrontDesk"),
                            FlowAction.step("cancel", "取消", "Cancel")
                                    .from("NEW", "GIVEN", "DOING", "ASK", "HELD")
                                    .to("OFF")
                                    .by("FrontDesk")
                                    .requires("reason"),
                            FlowAction.step("hold", "挂起", "Hold")
                                    .as(FlowAction.Kind.HOLD)
                                    .from("NEW", "GIVEN", "DOING", "ASK")
                                    .to("HELD")
                                    .by("FrontDesk"),
                            FlowAction.step("resume", "恢复", "Resume")
                                    .as(FlowAction.Kind.RESUME)
                                    .from("HELD")
                                    .by("FrontDesk"))
                    .build();

    private LampFlow() {}
}
