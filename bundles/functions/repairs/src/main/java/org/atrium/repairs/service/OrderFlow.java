package org.atrium.repairs.service;

import static org.atrium.workflow.api.FlowAction.Kind.HOLD;
import static org.atrium.workflow.api.FlowAction.Kind.RESUME;
import static org.atrium.workflow.api.FlowAction.step;
import static org.atrium.workflow.api.FlowState.HANDLER;
import static org.atrium.workflow.api.FlowState.HANDLER_ROLE;

import org.atrium.common.Roles;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.workflow.api.Escalation;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowClock.WhenPassed;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** The flow of a repair order: the WorkSlip table of flows.md 2.24, RP-01 to RP-06. */
public final class OrderFlow {
    /** Entered, waits for the desk to give it on. */
    public static final String REGISTERED = "REGISTERED";

    /** Given to a department. */
    public static final String DISPATCHED = "DISPATCHED";

    /** A responsible person is named. */
    public static final String ASSIGNED = "ASSIGNED";

    /** Somebody is there. */
    public static final String ON_SITE = "ON_SITE";

    /** Done, slip filled in. */
    public static final String SLIP_COMPLETE = "SLIP_COMPLETE";

    /** Back at the desk, waits for the call-back. */
    public static final String RETURNED_TO_DESK = "RETURNED_TO_DESK";

    /** Halted. */
    public static final String ON_HOLD = "ON_HOLD";

    /** The result is recorded. */
    public static final String RECORDED = "RECORDED";

    /** Filed. */
    public static final String ARCHIVED = "ARCHIVED";

    /** Not wanted any more. */
    public static final String CANCELLED = "CANCELLED";

    /** Another order deals with it. */
    public static final String DUPLICATE = "DUPLICATE";

    /** An outside company deals with it. */
    public static final String REFERRED = "REFERRED";

    private static final String DESK = Roles.FRONT_DESK;
    private static final FlowClock STANDARD =
            new FlowClock(
                            "standard",
                            "cp.time.general, cp.time.moderate, cp.time.complex or agreed; from occurredAt",
                            WhenPassed.OVERDUE,
                            Roles.CS_MANAGER)
                    .with(Escalation.remindAt(50))
                    .countedBy(
                            RepairsPolicies.GENERAL,
                            RepairsPolicies.MODERATE,
                            RepairsPolicies.COMPLEX);
    private static final FlowClock VISIT =
            new FlowClock("visit", "visit.pm.delay; from visit.anchor", WhenPassed.REMIND, null)
                    .countedBy(RepairsPolicies.VISIT_DELAY);
    private static final String[] WORKING = {
        REGISTERED, DISPATCHED, ASSIGNED, ON_SITE, SLIP_COMPLETE, RETURNED_TO_DESK
    };
    private static final String[] ANY_OPEN = {
        REGISTERED, DISPATCHED, ASSIGNED, ON_SITE, SLIP_COMPLETE, RETURNED_TO_DESK, ON_HOLD
    };

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("repairs", "order", "报修工单", "Repair order")
                    .page("orders/{id}")
                    .holds(RepairsPolicies.HOLD)
                    .states(states())
                    .actions(mainLine())
                    .actions(sideLine())
                    .build();

    private OrderFlow() {}

    private static FlowState[] states() {
        return new FlowState[] {
            FlowState.open(REGISTERED, "已登记", "Registered", DESK).under(STANDARD),
            FlowState.open(DISPATCHED, "已派单", "Dispatched", HANDLER_ROLE).under(STANDARD),
            FlowState.open(ASSIGNED, "已落实责任人", "Assigned", HANDLER).under(STANDARD),
            FlowState.open(ON_SITE, "现场处理", "On site", HANDLER).under(STANDARD),
            FlowState.open(SLIP_COMPLETE, "派工单已填", "Slip complete", HANDLER_ROLE),
            FlowState.open(RETURNED_TO_DESK, "待回访", "Returned to desk", DESK).under(VISIT),
            FlowState.open(ON_HOLD, "挂起", "On hold", DESK),
            FlowState.closed(RECORDED, "已记录", "Recorded"),
            FlowState.closed(ARCHIVED, "已存档", "Archived"),
            FlowState.closed(CANCELLED, "已取消", "Cancelled"),
            FlowState.closed(DUPLICATE, "重复", "Duplicate"),
            FlowState.closed(REFERRED, "已转单", "Referred")
        };
    }

    private static FlowAction[] mainLine() {
        return new FlowAction[] {
            step("register", "登记", "Register")
                    .to(REGISTERED)
                    .by(DESK)
                    .requires("who", "phone", "place", "noticedAt", "what", "wanted"),
            step("dispatch", "派单", "Dispatch")
                    .from(REGISTERED)
                    .to(DISPATCHED)
                    .by(DESK)
                    .asks(FlowField.note())
                    .when("a route is found (RP-04), or the desk chooses the role"),
            step("assign", "落实责任人", "Assign")
                    .from(DISPATCHED)
                    .to(ASSIGNED)
                    .by(HANDLER_ROLE)
                    .asks(
                            FlowField.of(
                                    "responsible", "责任人", "Responsible", FlowField.Kind.PERSON),
                            FlowField.note())
                    .when("path GENERAL"),
            step("go", "到场", "Go to the spot")
                    .from(DISPATCHED, ASSIGNED)
                    .to(ON_SITE)
                    .by(HANDLER_ROLE, HANDLER)
                    .when("from DISPATCHED: path URGENT or MAJOR; MAJOR also reports upward"),
            step("solve", "填写派工单", "Fill in the slip")
                    .from(ON_SITE)
                    .to(SLIP_COMPLETE)
                    .by(HANDLER_ROLE, HANDLER)
                    .requires("arriveAt", "doneAt", "result"),
            step("return", "返单", "Return to desk")
                    .from(SLIP_COMPLETE)
                    .to(RETURNED_TO_DESK, RECORDED)
                    .by(HANDLER_ROLE)
                    .asks(FlowField.note())
                    .when("an order of fees leads to RECORDED: nobody is called"),
            step("visit", "回访", "Call back")
                    .from(RETURNED_TO_DESK)
                    .to(RECORDED, ASSIGNED)
                    .by(DESK)
                    .requires("satisfaction")
                    .when("call-back time reached; dissatisfied leads to ASSIGNED"),
            step("no-answer", "未接通", "No answer")
                    .from(RETURNED_TO_DESK)
                    .to(RETURNED_TO_DESK, RECORDED)
                    .by(DESK)
                    .when("call-back time reached; RECORDED once vs.retry is used up"),
            step("archive", "存档", "Archive")
                    .from(RECORDED)
                    .to(ARCHIVED)
                    .by(DESK, Roles.CS_MANAGER, Roles.RECORDS_CLERK)
                    .asks(FlowField.note())
        };
    }

    private static FlowAction[] sideLine() {
        return new FlowAction[] {
            step(WorkOrder.OUTSIDE, "已另行办妥", "Done elsewhere")
                    .from(REGISTERED, DISPATCHED, ASSIGNED, ON_SITE, ON_HOLD)
                    .to(RECORDED)
                    .by(DESK)
                    .when("the service was stopped or restored without the order"),
            step("cancel", "取消", "Cancel")
                    .from(ANY_OPEN)
                    .to(CANCELLED)
                    .by(DESK, HANDLER_ROLE)
                    .asks(FlowField.reason()),
            step("duplicate", "标记重复", "Mark as duplicate")
                    .from(ANY_OPEN)
                    .to(DUPLICATE)
                    .by(DESK, HANDLER_ROLE)
                    .requires("duplicateOf", "reason"),
            step("refer", "对外转单", "Refer out")
                    .from(ANY_OPEN)
                    .to(REFERRED)
                    .by(DESK, HANDLER_ROLE)
                    .requires("company", "reason"),
            step("hold", "挂起", "Put on hold")
                    .as(HOLD)
                    .from(WORKING)
                    .to(ON_HOLD)
                    .by(DESK, HANDLER_ROLE)
                    .asks(FlowField.reason()),
            step("resume", "恢复", "Resume")
                    .as(RESUME)
                    .from(ON_HOLD)
                    .by(DESK, HANDLER_ROLE)
                    .asks(FlowField.note())
        };
    }
}
