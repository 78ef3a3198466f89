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
import org.atrium.ledger.api.AdjustmentRow;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.ApprovalStep;
import org.atrium.ledger.api.RequestAdjustment;
import org.atrium.ledger.service.AdjustmentService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adjustments of charges. */
@Path("/ledger/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = AdjustmentResource.class)
public class AdjustmentResource {
    private final AdjustmentService service;

    /** Over the service. */
    @Activate
    public AdjustmentResource(@Reference AdjustmentService service) {
        this.service = service;
    }

    /** Flows.md 6.6. */
    @POST
    @Created
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Ask that a charge be worth more or less; needs an Idempotency-Key")
    public AdjustmentView request(RequestAdjustment command) {
        return service.request(command);
    }

    /** Flows.md 6.6; those of kind WRITE_OFF that are posted are the bad debts. */
    @GET
    @PersonalData
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Adjustments, newest first")
    public Page<AdjustmentRow> list(
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("houseId") String houseId,
            @QueryParam("chargeId") String chargeId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new AdjustmentService.Wanted(state, kind, houseId, chargeId, from, to),
                PageRequest.of(limit, after, format));
    }

    /** One adjustment. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "An adjustment with its case")
    public AdjustmentView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** Flows.md 6.2: whose signature is due stands in the case. */
    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Sign an adjustment; the last signature posts it")
    public AdjustmentView approve(@PathParam("id") String id, ApprovalStep command) {
        return service.approve(id, command);
    }

    /** Flows.md 6.2. */
    @POST
    @Path("{id}/reject")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Refuse an adjustment with a reason")
    public AdjustmentView reject(@PathParam("id") String id, ApprovalStep command) {
        return service.reject(id, command);
    }

    /** Flows.md 6.2. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Take the wish for an adjustment back")
    public AdjustmentView withdraw(@PathParam("id") String id, ApprovalStep command) {
        return service.withdraw(id, command);
    }
}
