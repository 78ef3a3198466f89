package org.atrium.rent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplates;
import org.atrium.rent.domain.RentPolicies;
import org.atrium.rent.rest.DueResource;
import org.atrium.rent.rest.LeaseResource;
import org.atrium.rent.rest.LeaseStepResource;
import org.atrium.rent.rest.RentBillingResource;
import org.atrium.rent.rest.RepossessionResource;
import org.atrium.rent.service.LeaseFlow;
import org.atrium.rent.service.LeaseSteps;
import org.atrium.rent.service.LeaseViews;
import org.atrium.rent.service.RentBillingJob;
import org.atrium.rent.service.RentTemplates;
import org.atrium.rent.service.RepossessionFlow;
import org.atrium.rent.service.RepossessionService;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of rent to the platform. */
@Component(service = {Module.class, FlowProvider.class, NoticeTemplates.class})
public class RentModule implements Module, FlowProvider, NoticeTemplates {
    private static final Set<String> DESKS =
            Set.of(Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE);
    private static final Set<String> LEGAL =
            Set.of(
                    Roles.SHOP_ADMINISTRATOR,
                    Roles.CS_MANAGER,
                    Roles.FINANCE,
                    RepossessionFlow.LAWYER);

    private final List<Object> resources;
    private final List<JobRunner> jobs;
    private final LeaseSteps steps;
    private final RepossessionService repossessions;
    private final List<EventHandler> events;

    /** With its resources. */
    @Activate
    public RentModule(
            @Reference LeaseResource leases,
            @Reference LeaseStepResource leaseSteps,
            @Reference LeaseSteps steps,
            @Reference RentBillingResource billing,
            @Reference RentBillingJob job,
            @Reference DueResource dues,
            @Reference RepossessionResource back,
            @Reference RepossessionService repossessions) {
        this.steps = steps;
        this.repossessions = repossessions;
        events = repossessions.events();
        resources = List.of(leases, leaseSteps, billing, dues, back);
        jobs = List.of(job);
    }

    /** What rent declares. */
    public static ModuleInfo declared() {
        return ModuleInfo.function("rent", "租赁", "Rent")
                .menu(new MenuEntry("leases", "租约", "Leases", "Shop", 51, DESKS))
                .menu(new MenuEntry("due", "租金到期", "Rent due", "AlarmClock", 52, DESKS))
                .menu(new MenuEntry("roll", "租金台账", "Rent roll", "Notebook", 53, DESKS))
                .menu(new MenuEntry("billing", "租金出账", "Rent billing", "Coin", 54, DESKS))
                .menu(new MenuEntry("repossessions", "欠租收房", "Repossessions", "Key", 55, LEGAL))
                .flows("RT-01", "RT-02", "RT-03")
                .policies(
                        RentPolicies.EXPIRY_LEAD,
                        RentPolicies.NOTICE_LEAD,
                        RentPolicies.BEFORE_NOTICE);
    }

    @Override
    public ModuleInfo info() {
        return declared();
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<JobRunner> jobs() {
        return jobs;
    }

    @Override
    public List<NoticeTemplate> templates() {
        return RentTemplates.ALL;
    }

    @Override
    public List<FlowDefinition> flows() {
        return List.of(LeaseFlow.FLOW, RepossessionFlow.FLOW);
    }

    @Override
    public boolean offers(String flow, long subjectId, String action) {
        return LeaseViews.isOffered(action) && !"pay".equals(action);
    }

    @Override
    public List<EventHandler> events() {
        return events;
    }

    @Override
    public Map<String, StepTaker> takers(String flow) {
        return LeaseFlow.FLOW.id().equals(flow) ? steps.takers() : repossessions.takers();
    }
}
