package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.ledger.api.AccountRow;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.UseCredit;
import org.atrium.ledger.service.AccountService;
import org.atrium.ledger.service.BillForms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts. */
@Path("/ledger/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FINANCE,
    Roles.CASHIER,
    Roles.CS_MANAGER,
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT
})
@Component(service = AccountResource.class)
public class AccountResource {
    private final AccountService service;
    private final BillForms bills;

    /** Over the services. */
    @Activate
    public AccountResource(@Reference AccountService service, @Reference BillForms bills) {
        this.service = service;
        this.bills = bills;
    }

    /** FE-07. */
    @GET
    @Operation(summary = "Find accounts by house, customer name or phone")
    public Page<AccountRow> search(@QueryParam("q") String words) {
        return service.search(words);
    }

    /** FE-07. */
    @GET
    @Path("{houseId}")
    @Operation(summary = "Account of a house and a debtor as of a day")
    public AccountView account(
            @PathParam("houseId") String houseId,
            @QueryParam("asOf") String asOf,
            @QueryParam("debtor") String debtor) {
        return service.account(houseId, asOf, debtor);
    }

    /** FE-07: one bill of all items. */
    @GET
    @Path("{houseId}/bill.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "Payment notice of a house and a debtor as PDF: all items, late fee, credit")
    public Response bill(
            @PathParam("houseId") String houseId,
            @QueryParam("asOf") String asOf,
            @QueryParam("debtor") String debtor) {
        return ReceiptResource.pdf(bills.print(houseId, asOf, debtor));
    }

    /** Flows.md 6.6. */
    @POST
    @Path("{houseId}/use-credit")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Settle open charges with money that was paid ahead")
    public AccountView useCredit(@PathParam("houseId") String houseId, UseCredit command) {
        return service.useCredit(houseId, command);
    }
}
