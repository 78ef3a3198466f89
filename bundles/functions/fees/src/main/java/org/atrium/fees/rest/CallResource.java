package org.atrium.fees.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.fees.api.DecideStop;
import org.atrium.fees.api.DunningCallView;
import org.atrium.fees.api.ReportCall;
import org.atrium.fees.service.Calls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calls and visits that rungs ask for (FE-01, FE-03). */
@Path("/dunning-calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CallResource.class)
public class CallResource {
    private final Calls service;

    /** Over the service. */
    @Activate
    public CallResource(@Reference Calls service) {
        this.service = service;
    }

    /** FE-01. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "A call or a visit, by the step that asked for it")
    public DunningCallView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** FE-01. */
    @POST
    @Path("report")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Report what came of a call or a visit")
    public DunningCallView report(@PathParam("id") String id, ReportCall command) {
        return service.report(id, command);
    }

    /** FE-01, steps 6 to 8. */
    @POST
    @Path("decide")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Decide whether a stop of service is begun")
    public DunningCallView decide(@PathParam("id") String id, DecideStop command) {
        return service.decide(id, command);
    }
}
