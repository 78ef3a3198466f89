package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.function.ObjLongConsumer;
import org.atrium.common.Money;
import org.atrium.kernel.api.Callers;
import org.atrium.ledger.store.ArrearsStore;
import org.atrium.registry.api.CustomerRevenue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the registry what customers have paid, for their value (PR-06). */
@Component
public class PaidByCustomer implements CustomerRevenue {
    private final LedgerUnit unit;
    private final Callers callers;
    private final ArrearsStore store = new ArrearsStore();

    /** Over the ledger's tables. */
    @Activate
    public PaidByCustomer(@Reference LedgerUnit unit, @Reference Callers callers) {
        this.unit = unit;
        this.callers = callers;
    }

    @Override
    public void each(LocalDate from, LocalDate to, ObjLongConsumer<Money> each) {
        unit.joined(em -> store.paid(em, callers.current().projectId(), from, to))
                .forEach(paid -> each.accept(paid.amount(), paid.debtor()));
    }
}
