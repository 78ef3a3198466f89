package org.atrium.rent.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.rent.api.LeaseStep;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.service.LeaseSteps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Steps of a lease (RT-03). */
@Path("/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = LeaseStepResource.class)
public class LeaseStepResource {
    private final LeaseSteps steps;

    /** Over the service. */
    @Activate
    public LeaseStepResource(@Reference LeaseSteps steps) {
        this.steps = steps;
    }

    /** RT-03. */
    @POST
    @Path("{id}/activate")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Approve a lease; its deposit is charged")
    public LeaseView activate(@PathParam("id") String id, LeaseStep command) {
        return steps.take(id, "activate", command);
    }

    /** RT-03. */
    @POST
    @Path("{id}/discard")
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER})
    @Operation(summary = "Take a draft out of the register")
    public LeaseView discard(@PathParam("id") String id, LeaseStep command) {
        return steps.take(id, "discard", command);
    }

    /** RT-03. */
    @POST
    @Path("{id}/terminate")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "End a lease before its end")
    public LeaseView terminate(@PathParam("id") String id, LeaseStep command) {
        return steps.take(id, "terminate", command);
    }

    /** RT-03. */
    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "Close a lease whose last day is over")
    public LeaseView end(@PathParam("id") String id, LeaseStep command) {
        return steps.take(id, "end", command);
    }
}
