package org.atrium.ledger.rest;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What shows accounts, the cash desk's shifts and refunds. */
@Component(service = AccountResources.class)
public class AccountResources {
    private final List<Object> all;

    /** Of the resources. */
    @Activate
    public AccountResources(
            @Reference AccountResource accounts,
            @Reference PayerResource payers,
            @Reference StatementResource statements,
            @Reference AgeingResource ageing,
            @Reference LateFeeResource lateFees,
            @Reference ShiftResource shifts,
            @Reference RefundResource refunds) {
        all = List.of(accounts, payers, statements, ageing, lateFees, shifts, refunds);
    }

    /** Each of them. */
    public List<Object> all() {
        return all;
    }
}
