package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.JobView;
import org.atrium.ledger.api.LateFeeRow;
import org.atrium.ledger.api.LateFeeRunRow;
import org.atrium.ledger.api.StartLateFees;
import org.atrium.ledger.service.LateFeeService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Late fees (FE-06). */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = LateFeeResource.class)
public class LateFeeResource {
    private final LateFeeService service;

    /** Over the service. */
    @Activate
    public LateFeeResource(@Reference LateFeeService service) {
        this.service = service;
    }

    /** FE-06. */
    @GET
    @Path("late-fees")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Overdue charges with their late fees: what a run on that day would post")
    public Page<LateFeeRow> list(
            @QueryParam("asOf") String asOf,
            @QueryParam("item") String item,
            @QueryParam("houseId") String houseId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new LateFeeService.Wanted(asOf, item, houseId),
                PageRequest.of(limit, after, format));
    }

    /** FE-06. */
    @POST
    @Path("late-fee-runs")
    @Accepted
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Post late fees up to a day")
    public JobView start(StartLateFees command) {
        return service.start(command);
    }

    /** FE-06. */
    @GET
    @Path("late-fee-runs")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Postings of late fees, newest first")
    public Page<LateFeeRunRow> runs(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.runs(PageRequest.of(limit, after, format));
    }
}
