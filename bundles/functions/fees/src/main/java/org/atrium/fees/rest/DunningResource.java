package org.atrium.fees.rest;

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
import org.atrium.fees.api.DunningLine;
import org.atrium.fees.api.DunningRunRow;
import org.atrium.fees.api.DunningRunView;
import org.atrium.fees.api.StartDunning;
import org.atrium.fees.service.DunningService;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs of the ladder (FE-01). */
@Path("/dunning-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = DunningResource.class)
public class DunningResource {
    private final DunningService service;

    /** Over the service. */
    @Activate
    public DunningResource(@Reference DunningService service) {
        this.service = service;
    }

    /** FE-01. */
    @POST
    @Accepted
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Run the dunning ladder as of a day, or try it out with dryRun")
    public JobView start(StartDunning command) {
        return service.start(command == null ? new StartDunning() : command);
    }

    /** FE-01. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Runs of the ladder, newest first")
    public Page<DunningRunRow> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(PageRequest.of(limit, after, format));
    }

    /** FE-01. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "A run of the ladder with its figures")
    public DunningRunView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** FE-01. */
    @GET
    @Path("{id}/steps")
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "What a run did or would do with each account, and why")
    public Page<DunningLine> steps(
            @PathParam("id") String id,
            @QueryParam("rung") String rung,
            @QueryParam("outcome") String outcome,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.steps(
                id, new DunningService.Wanted(rung, outcome), PageRequest.of(limit, after, format));
    }
}
