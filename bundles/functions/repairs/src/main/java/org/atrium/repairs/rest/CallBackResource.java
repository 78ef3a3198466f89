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
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RecordVisit;
import org.atrium.repairs.service.CallBackService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The call-back and what follows. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CallBackResource.class)
public class CallBackResource {
    private final CallBackService service;

    /** Over the service. */
    @Activate
    public CallBackResource(@Reference CallBackService service) {
        this.service = service;
    }

    /** RP-05. */
    @POST
    @Path("/{id}/visit")
    @RolesAllowed(Roles.FRONT_DESK)
    @Operation(summary = "Record what the customer said; dissatisfied starts the work again")
    public OrderView visit(@PathParam("id") String id, RecordVisit command) {
        return service.visit(id, command);
    }

    /** RP-05. */
    @POST
    @Path("/{id}/no-answer")
    @RolesAllowed(Roles.FRONT_DESK)
    @Operation(summary = "Record a call that was not answered")
    public OrderView noAnswer(@PathParam("id") String id, OrderNote command) {
        return service.noAnswer(id, command);
    }

    /** RP-01. */
    @POST
    @Path("/{id}/archive")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "File a recorded order")
    public OrderView archive(@PathParam("id") String id, OrderNote command) {
        return service.archive(id, command);
    }
}
