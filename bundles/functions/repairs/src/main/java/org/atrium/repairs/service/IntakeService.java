package org.atrium.repairs.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Numbering;
import org.atrium.registry.api.HouseRef;
import org.atrium.registry.api.Houses;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.domain.FiveClear;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.IntakeReader.Intake;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.NewCase;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers requests (RP-01, RP-06). */
@Component(service = IntakeService.class)
public class IntakeService {
    private static final String SERIES = "RP";

    private final OrderDesk desk;
    private final Houses houses;
    private final IdBlocks ids;
    private final Numbering numbering;

    /** Over the desk and the platform. */
    @Activate
    public IntakeService(
            @Reference OrderDesk desk,
            @Reference Houses houses,
            @Reference IdBlocks ids,
            @Reference Numbering numbering) {
        this.desk = desk;
        this.houses = houses;
        this.ids = ids;
        this.numbering = numbering;
    }

    /**
     * Registers a request; both its clocks run from the time at which it was made.
     *
     * @throws org.atrium.common.InvalidInput with every wrong field
     */
    public OrderView register(RegisterOrder command) {
        Intake intake = new IntakeReader(command, desk.now()).read();
        return desk.write(() -> register(intake));
    }

    /** The same in the caller's transaction, for what did not come by a form. */
    OrderView register(Intake intake) {
        Caller caller = desk.caller();
        HouseRef house = house(intake);
        WorkOrder order =
                WorkOrder.register(
                        ids.next(),
                        caller.projectId(),
                        intake.request(),
                        intake.sorting(),
                        intake.occurrence(),
                        intake.appointmentAt(),
                        intake.stopWork());
        Instant start = intake.occurrence().occurredAt();
        Deadlines deadlines = desk.deadlines();
        Deadlines.Standard standard =
                deadlines.standard(order, caller.project(), intake.agreedUntil(), start);
        order.promise(standard.due(), deadlines.visit(order, caller.project(), standard.due()));
        String where = house == null ? intake.request().place() : house.name();
        OpenCase open =
                new OpenCase(
                        "register",
                        order.id(),
                        intake.request().houseId(),
                        where,
                        null,
                        intake.request().what().replaceAll("\\s+", " "),
                        intake.occurrence().note(),
                        entered(intake));
        NewCase filed = desk.cases().begin(OrderFlow.FLOW, open);
        Deadlines.start(filed, standard);
        Instant now = desk.now();
        CaseView of = filed.view(action -> order.offers(action, now));
        file(order, filed);
        desk.publish("order.registered", order, of);
        return desk.print(order, of, house == null ? null : house.name(), List.of());
    }

    /** Last, because nobody else gets a number of the series until the transaction ends. */
    private void file(WorkOrder order, NewCase filed) {
        String number = numbering.next(SERIES);
        order.filed(filed.id(), number);
        desk.store().add(order);
        filed.file(number);
    }

    private HouseRef house(Intake intake) {
        FiveClear request = intake.request();
        if (request.houseId() == null) {
            return null;
        }
        HouseRef house = houses.byIds(Set.of(request.houseId())).get(request.houseId());
        if (house == null) {
            new Check().wrong("houseId", "repairs.order.house-unknown").done();
        } else if (house.retiredOn() != null && intake.stopWork() == null) {
            new Check().wrong("houseId", "repairs.order.house-retired").done();
        }
        return house;
    }

    private static Map<String, Object> entered(Intake intake) {
        Map<String, Object> entered = new LinkedHashMap<>();
        entered.put("channel", intake.sorting().channel());
        entered.put("area", intake.sorting().area());
        entered.put("category", intake.sorting().category());
        entered.put("path", intake.sorting().path());
        entered.put("timeClass", intake.sorting().timeClass());
        entered.put("occurredAt", intake.occurrence().occurredAt().toString());
        entered.put("lateEntryReason", intake.occurrence().reason());
        return entered;
    }
}
