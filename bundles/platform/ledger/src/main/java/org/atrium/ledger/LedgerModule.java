package org.atrium.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.ledger.domain.AcceptedMethods;
import org.atrium.ledger.domain.AgeingBands;
import org.atrium.ledger.domain.AllocationOrder;
import org.atrium.ledger.domain.CreditUse;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.domain.SettlementChannels;
import org.atrium.ledger.rest.AccountResources;
import org.atrium.ledger.rest.AdjustmentResource;
import org.atrium.ledger.rest.OpeningResource;
import org.atrium.ledger.rest.ReceiptResource;
import org.atrium.ledger.rest.ReportResource;
import org.atrium.ledger.service.AdjustmentFlow;
import org.atrium.ledger.service.ArrearsCheck;
import org.atrium.ledger.service.LatePreview;
import org.atrium.ledger.service.LedgerFlows;
import org.atrium.ledger.service.LedgerJobs;
import org.atrium.ledger.service.RefundFlow;
import org.atrium.ledger.service.ShiftFlow;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger's face to the platform. */
@Component(service = {Module.class, FlowProvider.class})
public class LedgerModule implements Module, FlowProvider {
    private static final ModuleInfo INFO =
            ModuleInfo.platform("ledger", "账务", "Ledger")
                    .projectWords("ledger")
                    .flows("FE-06", "FE-07", "FE-08")
                    .menu(
                            new MenuEntry(
                                    "opening",
                                    "期初余额",
                                    "Opening balances",
                                    "Notebook",
                                    85,
                                    Set.of(Roles.FINANCE, Roles.GROUP_IT)))
                    .menu(
                            new MenuEntry(
                                    "payers",
                                    "缴费人账户",
                                    "Payer accounts",
                                    "User",
                                    36,
                                    Set.of(Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER)))
                    .menu(
                            new MenuEntry(
                                    "shifts",
                                    "收银交班",
                                    "Cash desk shifts",
                                    "Coin",
                                    33,
                                    Set.of(Roles.CASHIER, Roles.FINANCE, Roles.CS_MANAGER)))
                    .menu(
                            new MenuEntry(
                                    "refunds",
                                    "退款",
                                    "Refunds",
                                    "RefreshLeft",
                                    35,
                                    Set.of(
                                            Roles.FINANCE,
                                            Roles.CASHIER,
                                            Roles.CS_MANAGER,
                                            Roles.CS_ASSISTANT)))
                    .menu(
                            new MenuEntry(
                                    "settlements",
                                    "渠道对账",
                                    "Channel settlements",
                                    "Finished",
                                    34,
                                    Set.of(Roles.FINANCE)))
                    .menu(
                            new MenuEntry(
                                    "ageing",
                                    "账龄分析",
                                    "Ageing",
                                    "Histogram",
                                    46,
                                    Set.of(Roles.FINANCE, Roles.CS_MANAGER)))
                    .menu(
                            new MenuEntry(
                                    "late-fees",
                                    "违约金",
                                    "Late fees",
                                    "Timer",
                                    44,
                                    Set.of(Roles.FINANCE, Roles.CS_MANAGER)))
                    .menu(
                            new MenuEntry(
                                    "adjustments",
                                    "减免与核销",
                                    "Waivers and write-offs",
                                    "Discount",
                                    45,
                                    Set.of(Roles.FINANCE, Roles.CS_MANAGER)))
                    .policies(
                            AgeingBands.KEY,
                            ArrearsCheck.BLOCKS,
                            AllocationOrder.KEY,
                            AcceptedMethods.KEY,
                            CreditUse.KEY,
                            LateTerms.KEY,
                            LateTerms.COURT_PERCENT,
                            AdjustmentFlow.BANDS,
                            RefundFlow.BANDS,
                            ShiftFlow.REQUIRED,
                            SettlementChannels.KEY);

    private final LedgerFlows flows;
    private final LedgerJobs jobs;
    private final LatePreview preview;
    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public LedgerModule(
            @Reference AccountResources accounts,
            @Reference ReceiptResource receipts,
            @Reference ReportResource reports,
            @Reference OpeningResource opening,
            @Reference AdjustmentResource adjustment,
            @Reference LedgerFlows flows,
            @Reference LedgerJobs jobs,
            @Reference LatePreview preview) {
        this.flows = flows;
        this.jobs = jobs;
        this.preview = preview;
        resources = new ArrayList<>(accounts.all());
        resources.addAll(List.of(receipts, reports, opening, adjustment));
    }

    @Override
    public List<JobRunner> jobs() {
        return jobs.all();
    }

    @Override
    public List<PolicyPreview> previews() {
        return List.of(preview);
    }

    @Override
    public ModuleInfo info() {
        return INFO;
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<FlowDefinition> flows() {
        return flows.all();
    }

    @Override
    public Map<String, StepTaker> takers(String flow) {
        return flows.takers(flow);
    }
}
