package org.atrium.fees.service;

import static org.atrium.workflow.api.FlowAction.step;

import org.atrium.common.Roles;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowClock.WhenPassed;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** Stop and restore of a service because of unpaid fees (FE-04, FE-05). */
public final class StopFlow {
    /** The 3-day slip is posted. */
    public static final String NOTICE_POSTED = "NOTICE_POSTED";

    /** The manager has ordered it. */
    public static final String MANAGER_ORDERED = "MANAGER_ORDERED";

    /** Engineering has taken the order. */
    public static final String ENGINEERING_ACCEPTED = "ENGINEERING_ACCEPTED";

    /** The service is stopped. */
    public static final String STOPPED = "STOPPED";

    /** The owner was received. */
    public static final String OWNER_CAME = "OWNER_CAME";

    /** The manager has dealt with him. */
    public static final String MANAGER_HANDLED = "MANAGER_HANDLED";

    /** To be restored. */
    public static final String RESTORE_DISPATCHED = "RESTORE_DISPATCHED";

    /** It runs again. */
    public static final String RESTORED = "RESTORED";

    /** The front desk has asked the household. */
    public static final String CONFIRMED = "CONFIRMED";

    /** Paid before it was stopped. */
    public static final String PAID_BEFORE = "PAID_BEFORE";

    /** Not wanted any more, before it was stopped. */
    public static final String WITHDRAWN = "WITHDRAWN";

    private static final String[] TAKERS = {
        FlowState.HANDLER, Roles.ENGINEERING_SUPERVISOR, Roles.ENGINEERING_MANAGER
    };
    private static final FlowClock NOTICE =
            new FlowClock(
                    "notice",
                    "fee.stop.noticeDays, for hot water fee.stop.hotWater.noticeDays; from the slip",
                    WhenPassed.REMIND,
                    null);
    private static final FlowClock RESTORE =
            new FlowClock(
                            "restore",
                            "fee.restore.due; from the payment or the manager's decision",
                            WhenPassed.OVERDUE,
                            Roles.CS_MANAGER)
                    .countedBy(FeePolicies.RESTORE_DUE);

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("fees", "service-stop", "停止与恢复服务", "Stop and restore of service")
                    .page("stops/{id}")
                    .states(states())
                    .actions(stop())
                    .actions(restore())
                    .build();

    private StopFlow() {}

    private static FlowState[] states() {
        return new FlowState[] {
            FlowState.open(NOTICE_POSTED, "已张贴3日交费单", "Slip posted", Roles.CS_MANAGER)
                    .under(NOTICE),
            FlowState.open(MANAGER_ORDERED, "经理已下令", "Ordered", Roles.ENGINEERING_MANAGER),
            FlowState.open(ENGINEERING_ACCEPTED, "工程部已接单", "Accepted", FlowState.HANDLER),
            FlowState.open(STOPPED, "已停止", "Stopped", Roles.CS_ASSISTANT),
            FlowState.open(OWNER_CAME, "业主已来访", "Owner came", Roles.CS_MANAGER),
            FlowState.open(MANAGER_HANDLED, "经理已处理", "Handled", Roles.CS_ASSISTANT),
            FlowState.open(RESTORE_DISPATCHED, "待恢复", "To be restored", FlowState.HANDLER)
                    .under(RESTORE),
            FlowState.open(RESTORED, "已恢复", "Restored", Roles.FRONT_DESK),
            FlowState.closed(CONFIRMED, "已确认", "Confirmed"),
            FlowState.closed(PAID_BEFORE, "停止前已缴清", "Paid before"),
            FlowState.closed(WITHDRAWN, "已撤回", "Withdrawn")
        };
    }

    private static FlowAction[] stop() {
        return new FlowAction[] {
            step("begin", "张贴3日交费单", "Post the slip")
                    .to(NOTICE_POSTED)
                    .by(Roles.CS_ASSISTANT)
                    .requires("houseId", "service", "ground"),
            step("order", "下达停止指令", "Order the stop")
                    .from(NOTICE_POSTED)
                    .to(MANAGER_ORDERED)
                    .by(Roles.CS_MANAGER)
                    .asks(FlowField.note())
                    .when("the notice has run out and is proved; allowed, overdue, not disputed"),
            step("accept", "接单", "Accept")
                    .from(MANAGER_ORDERED)
                    .to(ENGINEERING_ACCEPTED)
                    .by(Roles.ENGINEERING_MANAGER)
                    .asks(FlowField.note())
                    .when("allowed, overdue, not disputed"),
            step("stop", "停止", "Stop")
                    .from(ENGINEERING_ACCEPTED)
                    .to(STOPPED)
                    .by(TAKERS)
                    .requires("reason or attachmentIds")
                    .when("allowed, overdue, not disputed"),
            step("withdraw", "撤回", "Withdraw")
                    .from(NOTICE_POSTED, MANAGER_ORDERED, ENGINEERING_ACCEPTED)
                    .to(WITHDRAWN)
                    .by(Roles.CS_MANAGER)
                    .asks(FlowField.reason()),
            step("pay-before", "停止前缴清", "Pay before")
                    .from(NOTICE_POSTED, MANAGER_ORDERED, ENGINEERING_ACCEPTED)
                    .to(PAID_BEFORE)
                    .by(Roles.FINANCE)
                    .when("nothing that the slip demands is open"),
            step("undo", "停止无依据，须恢复", "Stopped without ground")
                    .from(MANAGER_ORDERED, ENGINEERING_ACCEPTED, PAID_BEFORE, WITHDRAWN)
                    .to(RESTORE_DISPATCHED)
                    .by(Roles.FINANCE)
                    .when("engineering stopped it before it heard that the ground had gone")
        };
    }

    private static FlowAction[] restore() {
        return new FlowAction[] {
            step("receive-owner", "接待业主", "Receive the owner")
                    .from(STOPPED)
                    .to(OWNER_CAME)
                    .by(Roles.CS_ASSISTANT)
                    .asks(FlowField.reason()),
            step("handle", "处理", "Handle")
                    .from(OWNER_CAME)
                    .to(MANAGER_HANDLED)
                    .by(Roles.CS_MANAGER)
                    .asks(FlowField.reason()),
            step("pay", "缴清", "Pay")
                    .from(STOPPED, OWNER_CAME, MANAGER_HANDLED)
                    .to(RESTORE_DISPATCHED)
                    .by(Roles.FINANCE)
                    .when("nothing that the slip demands is open"),
            step("restore", "决定恢复", "Restore unpaid")
                    .from(STOPPED, OWNER_CAME, MANAGER_HANDLED)
                    .to(RESTORE_DISPATCHED)
                    .by(Roles.CS_MANAGER)
                    .asks(FlowField.reason()),
            step("restored", "恢复完成", "Restored")
                    .from(RESTORE_DISPATCHED)
                    .to(RESTORED)
                    .by(TAKERS)
                    .requires("reason or attachmentIds"),
            step("confirm", "确认恢复", "Confirm")
                    .from(RESTORED)
                    .to(CONFIRMED)
                    .by(Roles.FRONT_DESK)
                    .asks(FlowField.note())
        };
    }
}
