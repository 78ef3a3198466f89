package org.atrium.rent.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** A lease from its draft to its end (RT-03); states are those of LeaseState. */
public final class LeaseFlow {
    private static final String DRAFT = "DRAFT";
    private static final String ACTIVE = "ACTIVE";
    private static final String EXPIRING = "EXPIRING";

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("rent", "lease", "租约", "Lease")
                    .page("leases/{id}")
                    .states(
                            FlowState.open(DRAFT, "草稿", "Draft", Roles.CS_MANAGER),
                            FlowState.open(ACTIVE, "生效", "Active", null),
                            FlowState.open(EXPIRING, "即将到期", "Expiring", Roles.SHOP_ADMINISTRATOR),
                            FlowState.closed("RENEWED", "已续租", "Renewed"),
                            FlowState.closed("TERMINATED", "提前终止", "Terminated"),
                            FlowState.closed("ENDED", "到期结束", "Ended"),
                            FlowState.closed("DISCARDED", "作废", "Discarded"))
                    .actions(
                            FlowAction.step("draft", "登记", "Draft")
                                    .to(DRAFT)
                                    .by(Roles.SHOP_ADMINISTRATOR),
                            FlowAction.step("activate", "审批生效", "Activate")
                                    .from(DRAFT)
                                    .to(ACTIVE)
                                    .by(Roles.CS_MANAGER)
                                    .asks(FlowField.note()),
                            FlowAction.step("discard", "作废", "Discard")
                                    .from(DRAFT)
                                    .to("DISCARDED")
                                    .by(Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("expire", "临近到期", "Expire")
                                    .from(ACTIVE)
                                    .to(EXPIRING)
                                    .by(Roles.SHOP_ADMINISTRATOR)
                                    .when("the daily duty, rent.expiry.lead days before the end"),
                            FlowAction.step("renew", "续租", "Renew")
                                    .from(ACTIVE, EXPIRING)
                                    .to("RENEWED")
                                    .by(Roles.CS_MANAGER)
                                    .when("the lease that follows is activated"),
                            FlowAction.step("terminate", "提前终止", "Terminate")
                                    .from(ACTIVE, EXPIRING)
                                    .to("TERMINATED")
                                    .by(Roles.CS_MANAGER)
                                    .asks(day(), FlowField.reason()),
                            FlowAction.step("end", "到期结束", "End")
                                    .from(ACTIVE, EXPIRING)
                                    .to("ENDED")
                                    .by(Roles.SHOP_ADMINISTRATOR)
                                    .when("its last day is over"))
                    .build();

    private LeaseFlow() {}

    private static FlowField day() {
        return FlowField.of("day", "终止日（自该日起不再租用）", "Over from", FlowField.Kind.DATE);
    }
}
