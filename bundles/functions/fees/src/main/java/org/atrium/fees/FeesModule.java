package org.atrium.fees;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.rest.BillingResource;
import org.atrium.fees.rest.CaseResource;
import org.atrium.fees.rest.DunningResource;
import org.atrium.fees.rest.FeeResource;
import org.atrium.fees.service.BillingJob;
import org.atrium.fees.service.DunningJob;
import org.atrium.fees.service.FeesUnit;
import org.atrium.fees.service.PaidOnLadder;
import org.atrium.fees.service.PricePreview;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.PolicyPreview;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of fees to the platform. */
@Component
public class FeesModule implements Module {
    private static final Set<String> COUNTER = Set.of(Roles.FINANCE, Roles.CASHIER);
    private static final Set<String> BOOKS = Set.of(Roles.FINANCE, Roles.CS_MANAGER);
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

    /** With its resources and its job. */
    @Activate
    public FeesModule(
            @Reference BillingResource billing,
            @Reference FeeResource fees,
            @Reference BillingJob job,
            @Reference PricePreview preview,
            @Reference DunningResource dunning,
            @Reference CaseResource cases,
            @Reference DunningJob ladder,
            @Reference FeesUnit unit) {
        this.preview = preview;
        resources = List.of(billing, fees, dunning, cases);
        jobs = List.of(job, ladder);
        events =
                List.of(
                        new PaidOnLadder("receipt.recorded", unit),
                        new PaidOnLadder("receipt.reversed", unit),
                        new PaidOnLadder("charge.adjusted", unit));
    }

    /** What fees declares. */
    public static ModuleInfo declared() {
        return ModuleInfo.function("fees", "收费", "Fees")
                .menu(new MenuEntry("cashier", "收银台", "Cashier", "Wallet", 31, COUNTER))
                .menu(new MenuEntry("arrears", "欠费清单", "Arrears", "Warning", 32, DESKS))
                .menu(new MenuEntry("receipts", "收据", "Receipts", "Tickets", 33, DESK_BOOKS))
                .menu(new MenuEntry("billing", "出账", "Billing", "Coin", 34, BOOKS))
                .menu(new MenuEntry("collection", "收缴率", "Collection", "DataAnalysis", 35, BOOKS))
                .flows("FE-01", "FE-03", "FE-07")
                .policies(
                        FeePolicies.UNIT_PRICE,
                        FeePolicies.KIND_PRICE,
                        FeePolicies.CYCLE,
                        FeePolicies.DUE_DAYS,
                        FeePolicies.UNSOLD,
                        FeePolicies.VACANT_RATE,
                        FeePolicies.LADDER,
                        FeePolicies.STOP_ALLOWED);
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
    public List<EventHandler> events() {
        return events;
    }

    @Override
    public List<PolicyPreview> previews() {
        return List.of(preview);
    }
}
