package org.atrium.invoices;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.invoices.domain.LateFees;
import org.atrium.invoices.domain.TaxTable;
import org.atrium.invoices.rest.InvoiceResource;
import org.atrium.invoices.rest.InvoiceStepResource;
import org.atrium.invoices.rest.ResultResource;
import org.atrium.invoices.rest.TaxResource;
import org.atrium.invoices.service.ResultJob;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of invoices to the platform. */
@Component(service = Module.class)
public class InvoicesModule implements Module {
    private static final Set<String> READERS =
            Set.of(Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER);
    private static final Set<String> DESKS = Set.of(Roles.FINANCE, Roles.CASHIER);
    private static final Set<String> REPORT = Set.of(Roles.FINANCE, Roles.CS_MANAGER);

    private final List<Object> resources;
    private final List<JobRunner> jobs;

    /** With its resources and its job. */
    @Activate
    public InvoicesModule(
            @Reference InvoiceResource invoices,
            @Reference InvoiceStepResource steps,
            @Reference TaxResource taxes,
            @Reference ResultResource results,
            @Reference ResultJob reading) {
        resources = List.of(invoices, steps, taxes, results);
        jobs = List.of(reading);
    }

    /** What invoices declares. */
    public static ModuleInfo declared() {
        return ModuleInfo.function("invoices", "发票", "Tax invoices")
                .menu(new MenuEntry("invoices", "发票", "Tax invoices", "Tickets", 61, READERS))
                .menu(new MenuEntry("to-issue", "待开发票", "To issue", "Upload", 62, DESKS))
                .menu(new MenuEntry("tax", "销项税额", "Output tax", "DataLine", 63, REPORT))
                .flows("FE-07")
                .policies(TaxTable.KEY, LateFees.KEY);
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
}
