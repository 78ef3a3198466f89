package org.atrium.repairs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.repairs.rest.CallBackResource;
import org.atrium.repairs.rest.DetourResource;
import org.atrium.repairs.rest.IntakeResource;
import org.atrium.repairs.rest.OrderResource;
import org.atrium.repairs.rest.PhotoResource;
import org.atrium.repairs.rest.RoutingResource;
import org.atrium.repairs.rest.WorkResource;
import org.atrium.repairs.service.Departments;
import org.atrium.repairs.service.OrderDesk;
import org.atrium.repairs.service.OrderFlow;
import org.atrium.repairs.service.OrderSteps;
import org.atrium.repairs.service.RepairsPolicies;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Repairs, from the request to the customer's confirmation. */
@Component(service = {Module.class, FlowProvider.class})
public class RepairsModule implements Module, FlowProvider {
    private final OrderDesk desk;
    private final OrderSteps steps;
    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public RepairsModule(
            @Reference OrderDesk desk,
            @Reference OrderSteps steps,
            @Reference IntakeResource intake,
            @Reference OrderResource orders,
            @Reference WorkResource work,
            @Reference CallBackResource callBacks,
            @Reference DetourResource detours,
            @Reference PhotoResource photos,
            @Reference RoutingResource routing) {
        this.desk = desk;
        this.steps = steps;
        resources = List.of(intake, orders, work, callBacks, detours, photos, routing);
    }

    /** What the function declares. */
    public static ModuleInfo declaration() {
        return ModuleInfo.function("repairs", "物业报修", "Repairs")
                .flows("RP-01", "RP-02", "RP-03", "RP-04", "RP-05", "RP-06")
                .policies(RepairsPolicies.all())
                .menu(new MenuEntry("orders", "报修工单", "Repair orders", "Tools", 20, readers()));
    }

    private static Set<String> readers() {
        Set<String> roles = new LinkedHashSet<>(Departments.ROLES);
        roles.add(Roles.FRONT_DESK);
        roles.add(Roles.RECORDS_CLERK);
        roles.add(Departments.RESPONSIBLE_PERSON);
        return roles;
    }

    @Override
    public ModuleInfo info() {
        return declaration();
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<EventHandler> events() {
        return steps.events();
    }

    @Override
    public List<FlowDefinition> flows() {
        return List.of(OrderFlow.FLOW);
    }

    @Override
    public boolean offers(String flow, long subjectId, String action) {
        return desk.offers(subjectId, action);
    }

    @Override
    public Map<String, StepTaker> takers(String flow) {
        return steps.takers();
    }

    @Override
    public boolean mayHandle(String flow, String role, Set<String> roles) {
        return Departments.mayBeResponsible(roles);
    }

    @Override
    public void handedOver(String flow, long subjectId, String user) {
        steps.handedOver(subjectId, user);
    }
}
