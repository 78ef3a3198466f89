package org.atrium.ledger;

import java.util.List;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.ledger.domain.AllocationOrder;
import org.atrium.ledger.rest.AccountResource;
import org.atrium.ledger.rest.ReceiptResource;
import org.atrium.ledger.rest.ReportResource;
import org.atrium.ledger.service.ArrearsCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger's face to the platform. */
@Component
public class LedgerModule implements Module {
    private static final ModuleInfo INFO =
            ModuleInfo.platform("ledger", "账务", "Ledger")
                    .projectWords("ledger")
                    .flows("FE-07", "FE-08")
                    .policies(AllocationOrder.KEY, ArrearsCheck.BLOCKS);

    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public LedgerModule(
            @Reference AccountResource accounts,
            @Reference ReceiptResource receipts,
            @Reference ReportResource reports) {
        resources = List.of(accounts, receipts, reports);
    }

    @Override
    public ModuleInfo info() {
        return INFO;
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
