package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.FillSlip;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.service.WorkService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From the desk to the spot and back. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CS_ASSISTANT,
    Roles.SHOP_ADMINISTRATOR,
    Roles.ENGINEERING_SUPERVISOR,
    Roles.ENGINEERING_MANAGER,
    Roles.SECURITY_MANAGER,
    Roles.ENVIRONMENT_MANAGER,
    Roles.FINANCE,
    Roles.CS_MANAGER
})
@Component(service = WorkResource.class)
public class WorkResource {
    private final WorkService service;

    /** Over the service. */
    @Activate
    public WorkResource(@Reference WorkService service) {
        this.service = service;
    }

    /** RP-04. */
    @POST
    @Path("/{id}/dispatch")
    @RolesAllowed(Roles.FRONT_DESK)
    @Operation(summary = "Give an order to the department that the routing table names")
    public OrderView dispatch(@PathParam("id") String id, DispatchOrder command) {
        return service.dispatch(id, command);
    }

    /** RP-01. */
    @POST
    @Path("/{id}/assign")
    @Operation(summary = "Name the responsible person")
    public OrderView assign(@PathParam("id") String id, AssignOrder command) {
        return service.assign(id, command);
    }

    /** RP-02, RP-03. */
    @POST
    @Path("/{id}/go")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Go to the spot; MAJOR also reports upward")
    public OrderView go(@PathParam("id") String id, GoToSpot command) {
        return service.go(id, command);
    }

    /** RP-01. */
    @POST
    @Path("/{id}/solve")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Fill in the dispatch slip when the work is done")
    public OrderView solve(@PathParam("id") String id, FillSlip command) {
        return service.solve(id, command);
    }

    /** RP-01. */
    @POST
    @Path("/{id}/return")
    @Operation(summary = "Return the slip to the desk")
    public OrderView giveBack(@PathParam("id") String id, OrderNote command) {
        return service.giveBack(id, command);
    }
}
