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
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.ledger.api.PayerReceiptView;
import org.atrium.ledger.api.PayerRow;
import org.atrium.ledger.api.PayerView;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.service.PayerReceiptService;
import org.atrium.ledger.service.PayerService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Payer accounts. */
@Path("/ledger/payers")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = PayerResource.class)
public class PayerResource {
    private final PayerService service;
    private final PayerReceiptService receipts;

    /** Over the service. */
    @Activate
    public PayerResource(@Reference PayerService service, @Reference PayerReceiptService receipts) {
        this.service = service;
        this.receipts = receipts;
    }

    /** FE-07. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "Debtors over all their houses, who owes most first")
    public Page<PayerRow> list(
            @QueryParam("q") String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(words, PageRequest.of(limit, after, format));
    }

    /** FE-07. */
    @GET
    @Path("{customerId}")
    @RolesAllowed({
        Roles.FINANCE,
        Roles.CASHIER,
        Roles.CS_MANAGER,
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT
    })
    @Operation(summary = "What a debtor owes over all his houses")
    public PayerView get(@PathParam("customerId") String customerId) {
        return service.get(customerId);
    }

    /** FE-07. */
    @POST
    @Created
    @Path("{customerId}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Take money once for all houses of a debtor; needs an Idempotency-Key")
    public PayerReceiptView record(
            @PathParam("customerId") String customerId, RecordPayerReceipt command) {
        return receipts.record(customerId, command);
    }
}
