package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.service.OrderDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single orders. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = OrderResource.class)
public class OrderResource {
    private final OrderDesk service;

    /** Over the service. */
    @Activate
    public OrderResource(@Reference OrderDesk service) {
        this.service = service;
    }

    /** As the caller sees it. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.ENGINEERING_SUPERVISOR,
        Roles.ENGINEERING_MANAGER,
        Roles.SECURITY_MANAGER,
        Roles.ENVIRONMENT_MANAGER,
        Roles.FINANCE,
        Roles.CS_MANAGER,
        Roles.RECORDS_CLERK,
        "ResponsiblePerson"
    })
    @Operation(summary = "One order: state, actions offered to me, due times, photos and history")
    public OrderView view(@PathParam("id") String id) {
        return service.view(id);
    }
}
