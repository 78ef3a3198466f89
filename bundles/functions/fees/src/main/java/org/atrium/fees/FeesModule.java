package org.atrium.fees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.common.Roles;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.domain.MoveInPolicies;
import org.atrium.fees.domain.Tariff;
import org.atrium.fees.rest.FeeResources;
import org.atrium.fees.service.BillingJob;
import org.atrium.fees.service.DunningJob;
import org.atrium.fees.service.DunningTemplates;
import org.atrium.fees.service.EngineeringEvents;
import org.atrium.fees.service.FeeCases;
import org.atrium.fees.service.LadderEvents;
import org.atrium.fees.service.PlanFlow;
import org.atrium.fees.service.PricePreview;
import org.atrium.fees.service.StopTemplates;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplates;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of fees to the platform. */
@Component(service = {Module.class, FlowProvider.class, NoticeTemplates.class})
public class FeesModule implements Module, FlowProvider, NoticeTemplates {
    private static final Set<String> COUNTER = Set.of(Roles.FINANCE, Roles.CASHIER);
    private static final Set<String> BOOKS = Set.of(Roles.FINANCE, Roles.CS_MANAGER);
    private static final Set<String> DUNNING =
            Set.of(Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT);
    private static final Set<String> STOPS =
            Set.of(
                    Roles.FRONT_DESK,
                    Roles.CS_ASSISTANT,
                    Roles.CS_MANAGER,
                    Roles.FINANCE,
                    Roles.ENGINEERING_MANAGER,
                    Roles.ENGINEERING_SUPERVISOR);
    private static final Set<String> DESK_BOOKS =
            Set.of(Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER);
    private static final Set<String> DESKS =
            Set.of(
                    Roles.FINANCE,
                    Roles.CASHIER,
                    Roles.CS_MANAGER,
                    Roles.FRONT_DESK,
                    Roles.CS_ASSISTANT);

    private final List<Object> resources;
    private final List<JobRunner> jobs;
    private final PolicyPreview preview;
    private final List<EventHandler> events;
    private final FeeCases cases;

    /** With its resources and its job. */
    @Activate
    public FeesModule(
            @Reference FeeResources served,
            @Reference BillingJob job,
            @Reference PricePreview preview,
            @Reference DunningJob ladder,
            @Reference LadderEvents money,
            @Reference EngineeringEvents engineering,
            @Reference FeeCases cases) {
        this.cases = cases;
        this.preview = preview;
        resources = served.all();
        jobs = List.of(job, ladder);
        events = new ArrayList<>(money.handlers());
        events.addAll(engineering.handlers());
    }

    /** What fees declares. */
    public static ModuleInfo declared() {
        return ModuleInfo.function("fees", "收费", "Fees")
                .menu(new MenuEntry("cashier", "收银台", "Cashier", "Wallet", 31, COUNTER))
                .menu(new MenuEntry("arrears", "欠费清单", "Arrears", "Warning", 41, DESKS))
                .menu(new MenuEntry("receipts", "收据", "Receipts", "Tickets", 32, DESK_BOOKS))
                .menu(new MenuEntry("move-ins", "入住缴费", "Move-in fees", "House", 33, DESKS))
                .menu(new MenuEntry("billing", "出账", "Billing", "Coin", 37, BOOKS))
                .menu(new MenuEntry("collection", "收缴率", "Collection", "DataAnalysis", 47, BOOKS))
                .menu(new MenuEntry("dunning", "催缴", "Dunning", "Bell", 42, DUNNING))
                .menu(new MenuEntry("stops", "停止服务", "Stopped services", "SwitchButton", 43, STOPS))
                .flows("FE-01", "FE-02", "FE-03", "FE-04", "FE-05", "FE-07", "FE-08")
                .policies(
                        FeePolicies.UNIT_PRICE,
                        FeePolicies.KIND_PRICE,
                        FeePolicies.CYCLE,
                        FeePolicies.DUE_DAYS,
                        FeePolicies.UNSOLD,
                        FeePolicies.VACANT_RATE,
                        FeePolicies.LADDER,
                        FeePolicies.LADDER_DEVELOPER,
                        FeePolicies.STOP_ALLOWED,
                        FeePolicies.STOP_NOTICE_DAYS,
                        FeePolicies.STOP_HOT_WATER_DAYS,
                        FeePolicies.RESTORE_DUE,
                        FeePolicies.PLAN_UNSIGNED,
                        Tariff.KEY,
                        MoveInPolicies.MONTHS,
                        MoveInPolicies.FEES,
                        MoveInPolicies.GATES,
                        PlanFlow.BANDS);
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
    public List<FlowDefinition> flows() {
        return FeeCases.FLOWS;
    }

    @Override
    public Map<String, StepTaker> takers(String flow) {
        return cases.takers(flow);
    }

    @Override
    public boolean offers(String flow, long subjectId, String action) {
        return cases.offers(flow, subjectId, action);
    }

    @Override
    public List<NoticeTemplate> templates() {
        return Stream.of(DunningTemplates.ALL, StopTemplates.ALL).flatMap(List::stream).toList();
    }

    @Override
    public List<EventHandler> events() {
        return events;
    }

    @Override
    public List<PolicyPreview> previews() {
        return List.of(preview);
    }
}
