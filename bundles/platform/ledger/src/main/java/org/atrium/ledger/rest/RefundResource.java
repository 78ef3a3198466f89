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
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.ledger.api.ApprovalStep;
import org.atrium.ledger.api.PayRefund;
import org.atrium.ledger.api.RefundRow;
import org.atrium.ledger.api.RefundView;
import org.atrium.ledger.api.RequestRefund;
import org.atrium.ledger.service.RefundForms;
import org.atrium.ledger.service.RefundService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refunds of credit. */
@Path("/ledger/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = RefundResource.class)
public class RefundResource {
    private final RefundService service;
    private final RefundForms forms;

    /** Over the services. */
    @Activate
    public RefundResource(@Reference RefundService service, @Reference RefundForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** Flows.md 6.6. */
    @POST
    @Created
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Ask that credit be given back; needs an Idempotency-Key")
    public RefundView request(RequestRefund command) {
        return service.request(command);
    }

    /** Flows.md 6.6. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Refunds, newest first; from and to are days of payment")
    public Page<RefundRow> list(
            @QueryParam("state") String state,
            @QueryParam("houseId") String houseId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new RefundService.Wanted(state, houseId, from, to),
                PageRequest.of(limit, after, format));
    }

    /** One refund; whoever signs it looks at it here. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "A refund with its case; the payee's account to the desks only")
    public RefundView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** Flows.md 6.6. */
    @GET
    @Path("{id}/refund.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The refund slip as PDF, to be signed")
    public Response pdf(@PathParam("id") String id) {
        return ReceiptResource.pdf(forms.print(id));
    }

    /** Flows.md 6.1: whose signature is due stands in the case. */
    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Sign a refund")
    public RefundView approve(@PathParam("id") String id, ApprovalStep command) {
        return service.approve(id, command);
    }

    /** Flows.md 6.1. */
    @POST
    @Path("{id}/reject")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Refuse a refund with a reason")
    public RefundView reject(@PathParam("id") String id, ApprovalStep command) {
        return service.reject(id, command);
    }

    /** Flows.md 6.6. */
    @POST
    @Path("{id}/pay")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Pay an approved refund out; the credit is less by that much")
    public RefundView pay(@PathParam("id") String id, PayRefund command) {
        return service.pay(id, command);
    }

    /** Flows.md 6.1. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Take the wish for a refund back, also when it was approved")
    public RefundView withdraw(@PathParam("id") String id, ApprovalStep command) {
        return service.withdraw(id, command);
    }
}
