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
import org.atrium.repairs.api.MarkDuplicate;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderReason;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.ReferOrder;
import org.atrium.repairs.service.DetourService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Off the main line, each with a reason. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT,
    Roles.SHOP_ADMINISTRATOR,
    Roles.ENGINEERING_SUPERVISOR,
    Roles.ENGINEERING_MANAGER,
    Roles.SECURITY_MANAGER,
    Roles.ENVIRONMENT_MANAGER,
    Roles.FINANCE,
    Roles.CS_MANAGER
})
@Component(service = DetourResource.class)
public class DetourResource {
    private final DetourService service;

    /** Over the service. */
    @Activate
    public DetourResource(@Reference DetourService service) {
        this.service = service;
    }

    /** Not wanted any more. */
    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel an order, with a reason")
    public OrderView cancel(@PathParam("id") String id, OrderReason command) {
        return service.cancel(id, command);
    }

    /** The same matter. */
    @POST
    @Path("/{id}/duplicate")
    @Operation(summary = "Mark an order as the duplicate of another one")
    public OrderView duplicate(@PathParam("id") String id, MarkDuplicate command) {
        return service.duplicate(id, command);
    }

    /** RP-14. */
    @POST
    @Path("/{id}/refer")
    @Operation(summary = "Refer a matter to an outside company")
    public OrderView refer(@PathParam("id") String id, ReferOrder command) {
        return service.refer(id, command);
    }

    /** Halts it. */
    @POST
    @Path("/{id}/hold")
    @Operation(summary = "Put an order on hold, with a reason; its clock halts")
    public OrderView hold(@PathParam("id") String id, OrderReason command) {
        return service.hold(id, command);
    }

    /** Goes on. */
    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Take an order up again where it was halted")
    public OrderView resume(@PathParam("id") String id, OrderNote command) {
        return service.resume(id, command);
    }
}
