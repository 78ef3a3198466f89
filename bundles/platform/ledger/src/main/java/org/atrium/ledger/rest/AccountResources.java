package org.atrium.ledger.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What shows accounts, the cash desk's shifts, refunds and settlements of channels. */
@Component(service = AccountResources.class)
public class AccountResources {
    private final List<Object> all;

    /** Of the resources. */
    @Activate
    public AccountResources(
            @Reference AccountResource accounts,
            @Reference PayerResource payers,
            @Reference PayerReceiptResource payerReceipts,
            @Reference StatementResource statements,
            @Reference AgeingResource ageing,
            @Reference LateFeeResource lateFees,
            @Reference ShiftResource shifts,
            @Reference RefundResource refunds,
            @Reference SettlementResource settlements) {
        all =
                List.of(
                        accounts,
                        payers,
                        payerReceipts,
                        statements,
                        ageing,
                        lateFees,
                        shifts,
                        refunds,
                        settlements);
    }

    /** Each of them. */
    public List<Object> all() {
        return all;
    }
}
