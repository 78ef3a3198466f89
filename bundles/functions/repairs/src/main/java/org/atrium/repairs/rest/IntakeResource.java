package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.service.IntakeService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers requests. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = IntakeResource.class)
public class IntakeResource {
    private final IntakeService service;

    /** Over the service. */
    @Activate
    public IntakeResource(@Reference IntakeService service) {
        this.service = service;
    }

    /** RP-01, RP-06. */
    @POST
    @RolesAllowed(Roles.FRONT_DESK)
    @Operation(summary = "Register a request with the five-clear fields")
    @Created
    public OrderView register(RegisterOrder command) {
        return service.register(command);
    }
}
