package org.atrium.registry.service;

import org.atrium.common.Roles;
import org.atrium.registry.domain.CustomerClass;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** From a customer who has appeared to one whose file is kept (PR-02). */
public final class TrackingFlow {
    /** Has appeared; to be classed. */
    public static final String COLLECTED = "COLLECTED";

    /** Classed; to be given to a custodian. */
    public static final String CONSOLIDATED = "CONSOLIDATED";

    /** Given; to be called. */
    public static final String ALLOCATED = "ALLOCATED";

    /** Called; the card is to be completed. */
    public static final String CONTACTED = "CONTACTED";

    /** The card is complete. */
    public static final String MAINTAINED = "MAINTAINED";

    /** Nobody calls him any more. */
    public static final String STOPPED = "STOPPED";

    private static final FlowClock CONTACT =
            new FlowClock(
                    "first-contact",
                    "archive.customer.contact",
                    FlowClock.WhenPassed.OVERDUE,
                    Roles.CS_MANAGER);

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("registry", "tracking", "新客户跟踪", "New customer")
                    .page("/customers/{id}")
                    .states(
                            FlowState.open(COLLECTED, "待整理", "To be classed", Roles.CS_MANAGER)
                                    .under(CONTACT),
                            FlowState.open(CONSOLIDATED, "待分配", "To be allocated", Roles.CS_MANAGER)
                                    .under(CONTACT),
                            FlowState.open(ALLOCATED, "待首次联系", "To be contacted", FlowState.HANDLER)
                                    .under(CONTACT),
                            FlowState.open(
                                    CONTACTED, "已联系待完善", "Card to be completed", FlowState.HANDLER),
                            FlowState.closed(MAINTAINED, "已建档", "On file"),
                            FlowState.closed(STOPPED, "已停止跟踪", "Stopped"))
                    .actions(
                            FlowAction.step("collect", "收集", "Collect")
                                    .to(COLLECTED)
                                    .by(Roles.CS_MANAGER),
                            FlowAction.step("consolidate", "整理归类", "Class")
                                    .from(COLLECTED)
                                    .to(CONSOLIDATED)
                                    .by(Roles.CS_MANAGER, Roles.RECORDS_CLERK)
                                    .asks(customerClass()),
                            FlowAction.step("allocate", "分配专员", "Allocate")
                                    .from(COLLECTED, CONSOLIDATED, ALLOCATED)
                                    .to(ALLOCATED)
                                    .by(Roles.CS_MANAGER)
                                    .asks(
                                            FlowField.of(
                                                    "custodian",
                                                    "客户专员",
                                                    "Custodian",
                                                    FlowField.Kind.PERSON)),
                            FlowAction.step("contact", "首次联系", "First contact")
                                    .from(COLLECTED, CONSOLIDATED, ALLOCATED)
                                    .to(CONTACTED)
                                    .by(
                                            Roles.FRONT_DESK,
                                            Roles.CS_ASSISTANT,
                                            Roles.SHOP_ADMINISTRATOR,
                                            Roles.CS_MANAGER,
                                            Roles.RECORDS_CLERK)
                                    .requires("on", "channel", "text"),
                            FlowAction.step("maintain", "完成建档", "Put on file")
                                    .from(CONTACTED)
                                    .to(MAINTAINED)
                                    .by(
                                            FlowState.HANDLER,
                                            Roles.CS_ASSISTANT,
                                            Roles.CS_MANAGER,
                                            Roles.RECORDS_CLERK)
                                    .asks(FlowField.note()),
                            FlowAction.step("stop", "停止跟踪", "Stop")
                                    .from(COLLECTED, CONSOLIDATED, ALLOCATED, CONTACTED)
                                    .to(STOPPED)
                                    .by(Roles.CS_MANAGER)
                                    .asks(FlowField.reason()))
                    .build();

    private TrackingFlow() {}

    private static FlowField customerClass() {
        return FlowField.of("customerClass", "客户分类", "Class", FlowField.Kind.CHOICE)
                .oneOf(
                        choice(CustomerClass.OWNER, "业主", "Owner"),
                        choice(CustomerClass.SHOP, "商户", "Shop"),
                        choice(CustomerClass.TENANT, "租户", "Tenant"),
                        choice(CustomerClass.COMPANY, "单位客户", "Company"),
                        choice(CustomerClass.KEY, "重点客户", "Key customer"));
    }

    private static FlowField.Choice choice(CustomerClass of, String zh, String en) {
        return new FlowField.Choice(of.name(), zh, en);
    }
}
