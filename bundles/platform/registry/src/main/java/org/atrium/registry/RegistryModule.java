package org.atrium.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.common.Roles;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.registry.rest.CustomerResources;
import org.atrium.registry.rest.HouseResources;
import org.atrium.registry.service.AnalysisFlows;
import org.atrium.registry.service.DataRequestFlow;
import org.atrium.registry.service.HouseChangeFlow;
import org.atrium.registry.service.HouseChanges;
import org.atrium.registry.service.ImportJob;
import org.atrium.registry.service.OwnerChangeFlow;
import org.atrium.registry.service.OwnerChanges;
import org.atrium.registry.service.RegistryPolicies;
import org.atrium.registry.service.TrackingEvents;
import org.atrium.registry.service.TrackingFlow;
import org.atrium.registry.service.Trackings;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the kernel. */
@Component(service = {Module.class, FlowProvider.class})
public class RegistryModule implements Module, FlowProvider {
    private static final Set<String> CUSTOMER_ROLES =
            Set.of(
                    Roles.FRONT_DESK,
                    Roles.CS_ASSISTANT,
                    Roles.SHOP_ADMINISTRATOR,
                    Roles.CS_MANAGER,
                    Roles.RECORDS_CLERK,
                    Roles.FINANCE,
                    Roles.CASHIER);

    private final OwnerChanges changes;
    private final HouseChanges houseChanges;
    private final Trackings trackings;
    private final List<Object> resources;
    private final ImportJob importJob;

    /** With its resources. */
    @Activate
    public RegistryModule(
            @Reference HouseResources houses,
            @Reference OwnerChanges changes,
            @Reference HouseChanges houseChanges,
            @Reference CustomerResources customers,
            @Reference Trackings trackings,
            @Reference ImportJob importJob) {
        this.changes = changes;
        this.houseChanges = houseChanges;
        this.trackings = trackings;
        this.importJob = importJob;
        resources = Stream.concat(houses.all().stream(), customers.all().stream()).toList();
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("registry", "房产与客户", "Houses and customers")
                .projectWords(
                        "houses",
                        "zones",
                        "owner-changes",
                        "house-changes",
                        "customers",
                        "customer-analyses",
                        "data-requests")
                .globalWords("group-customers")
                .flows("PR-01", "PR-02", "PR-03", "PR-04", "PR-05", "PR-06")
                .policies(RegistryPolicies.all())
                .menu(
                        new MenuEntry(
                                "houses",
                                "房产",
                                "Houses",
                                "OfficeBuilding",
                                20,
                                Set.of(Roles.MEMBER, Roles.GROUP_IT)))
                .menu(new MenuEntry("customers", "客户", "Customers", "User", 21, CUSTOMER_ROLES))
                .menu(
                        new MenuEntry(
                                "data-requests",
                                "个人信息请求",
                                "Data requests",
                                "Document",
                                23,
                                Set.of(
                                        Roles.FRONT_DESK,
                                        Roles.CS_ASSISTANT,
                                        Roles.RECORDS_CLERK,
                                        Roles.CS_MANAGER)))
                .menu(
                        new MenuEntry(
                                "owner-changes",
                                "更名办理",
                                "Changes of owner",
                                "Switch",
                                22,
                                Set.of(
                                        Roles.FRONT_DESK,
                                        Roles.CS_ASSISTANT,
                                        Roles.RECORDS_CLERK,
                                        Roles.FINANCE,
                                        Roles.CS_MANAGER)));
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<FlowDefinition> flows() {
        return List.of(
                OwnerChangeFlow.FLOW,
                HouseChangeFlow.FLOW,
                DataRequestFlow.FLOW,
                TrackingFlow.FLOW,
                AnalysisFlows.STATISTICS,
                AnalysisFlows.VALUE);
    }

    @Override
    public boolean offers(String flow, long subjectId, String action) {
        if (flow.equals(HouseChangeFlow.FLOW.id())) {
            return houseChanges.offers(subjectId, action);
        }
        return !flow.equals(OwnerChangeFlow.FLOW.id()) || changes.offers(subjectId, action);
    }

    @Override
    public Map<String, StepTaker> takers(String flow) {
        return flow.equals(TrackingFlow.FLOW.id()) ? trackings.takers() : Map.of();
    }

    @Override
    public void handedOver(String flow, long subjectId, String user) {
        if (flow.equals(TrackingFlow.FLOW.id())) {
            trackings.handedOver(subjectId, user);
        }
    }

    @Override
    public List<EventHandler> events() {
        return TrackingEvents.of(trackings);
    }

    @Override
    public List<JobRunner> jobs() {
        return List.of(importJob);
    }
}
