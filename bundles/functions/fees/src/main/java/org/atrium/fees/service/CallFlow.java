package org.atrium.fees.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** A call or a visit because of arrears, with what came of it (FE-01, FE-03, steps 4 and 5). */
public final class CallFlow {
    /** To be made. */
    public static final String ASKED = "ASKED";

    /** Made and reported. */
    public static final String REPORTED = "REPORTED";

    /** Paid before it was made. */
    public static final String PAID = "PAID";

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("fees", "dunning-call", "电话与上门催缴", "Call or visit for arrears")
                    .page("dunning/calls/{id}")
                    .states(
                            FlowState.open(ASKED, "待联系", "To be made", Roles.CS_ASSISTANT),
                            FlowState.closed(REPORTED, "已反馈", "Reported"),
                            FlowState.closed(PAID, "已缴清", "Paid"))
                    .actions(
                            FlowAction.step("ask", "派发", "Ask for").to(ASKED).by(Roles.FINANCE),
                            FlowAction.step("report", "反馈", "Report")
                                    .from(ASKED)
                                    .to(REPORTED)
                                    .by(Roles.CS_ASSISTANT, Roles.CS_MANAGER)
                                    .asks(result(), said(), promise(), dispute()),
                            FlowAction.step("pay", "缴清", "Pay")
                                    .from(ASKED)
                                    .to(PAID)
                                    .by(Roles.FINANCE)
                                    .when("nothing is overdue any more"))
                    .build();

    private CallFlow() {}

    private static FlowField result() {
        return FlowField.of("result", "是否联系上", "Reached", FlowField.Kind.CHOICE)
                .oneOf(
                        new FlowField.Choice("REACHED", "已联系上", "Reached"),
                        new FlowField.Choice("NOT_REACHED", "未联系上", "Not reached"));
    }

    private static FlowField said() {
        return FlowField.of("said", "业主怎么说", "What was said", FlowField.Kind.LONG_TEXT).optional();
    }

    private static FlowField promise() {
        return FlowField.of("promisedOn", "承诺缴费日", "Promised to pay by", FlowField.Kind.DATE)
                .optional();
    }

    private static FlowField dispute() {
        return FlowField.of("disputed", "业主有争议", "Disputed", FlowField.Kind.CHOICE)
                .oneOf(
                        new FlowField.Choice("YES", "有争议", "Yes"),
                        new FlowField.Choice("NO", "无争议", "No"))
                .optional();
    }
}
