package org.atrium.repairs.service;

import java.util.List;
import java.util.Map;
import org.atrium.common.Ids;
import org.atrium.kernel.api.EventHandler;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderReason;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps of an order that come from elsewhere: from the inbox, or from another function. */
@Component(service = OrderSteps.class)
public class OrderSteps {
    private final Map<String, StepTaker> takers;
    private final List<EventHandler> events;
    private final OrderDesk desk;

    /** Over the services of the steps. */
    @Activate
    public OrderSteps(
            @Reference OrderDesk desk,
            @Reference WorkService work,
            @Reference CallBackService callBacks,
            @Reference DetourService detours,
            @Reference StopOrders stops) {
        this.desk = desk;
        events = stops.handlers();
        takers =
                Map.of(
                        "dispatch", (id, input) -> work.dispatch(Ids.print(id), dispatch(input)),
                        "assign", (id, input) -> work.assign(Ids.print(id), assign(input)),
                        "return", (id, input) -> work.giveBack(Ids.print(id), note(input)),
                        "archive", (id, input) -> callBacks.archive(Ids.print(id), note(input)),
                        "cancel", (id, input) -> detours.cancel(Ids.print(id), reason(input)),
                        "hold", (id, input) -> detours.hold(Ids.print(id), reason(input)),
                        "resume", (id, input) -> detours.resume(Ids.print(id), note(input)));
    }

    /** By action name. */
    public Map<String, StepTaker> takers() {
        return takers;
    }

    /** What other functions ask for. */
    public List<EventHandler> events() {
        return events;
    }

    /** Another person is responsible from now on. */
    public void handedOver(long orderId, String user) {
        desk.handedOver(orderId, user);
    }

    private static DispatchOrder dispatch(StepInput input) {
        DispatchOrder command = new DispatchOrder();
        command.state = input.state;
        command.note = input.text("note");
        return command;
    }

    private static AssignOrder assign(StepInput input) {
        AssignOrder command = new AssignOrder();
        command.state = input.state;
        command.responsible = input.text("responsible");
        command.note = input.text("note");
        return command;
    }

    private static OrderNote note(StepInput input) {
        OrderNote command = new OrderNote();
        command.state = input.state;
        command.note = input.text("note");
        return command;
    }

    private static OrderReason reason(StepInput input) {
        OrderReason command = new OrderReason();
        command.state = input.state;
        command.reason = input.text("reason");
        return command;
    }
}
