package org.atrium.identity.rest;

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
import org.atrium.identity.api.DeputyRow;
import org.atrium.identity.api.NameDeputy;
import org.atrium.identity.service.DeputyService;
import org.atrium.kernel.api.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who stands in for whom. */
@Path("/deputies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = DeputiesResource.class)
public class DeputiesResource {
    private final DeputyService deputies;

    @Activate
    public DeputiesResource(@Reference DeputyService deputies) {
        this.deputies = deputies;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "Deputies: all for group IT and the auditor, else those that concern oneself")
    public Page<DeputyRow> list(
            @QueryParam("project") String project,
            @QueryParam("mine") boolean mine,
            @QueryParam("active") boolean active,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return deputies.list(project, mine, active, PageRequest.of(limit, after, format));
    }

    @POST
    @Created
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Name a deputy for oneself, or for another as his manager or group IT")
    public DeputyRow name(NameDeputy command) {
        return deputies.name(command);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "End a deputy today")
    public DeputyRow end(@PathParam("id") String id) {
        return deputies.end(id);
    }
}
