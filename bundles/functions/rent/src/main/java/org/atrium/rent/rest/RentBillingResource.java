package org.atrium.rent.rest;

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
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.JobView;
import org.atrium.rent.api.RentRunRow;
import org.atrium.rent.api.RentRunView;
import org.atrium.rent.api.StartRentBilling;
import org.atrium.rent.service.RentBillingService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Billing runs of rent (RT-01). */
@Path("/billing-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = RentBillingResource.class)
public class RentBillingResource {
    private final RentBillingService service;

    /** Over the service. */
    @Activate
    public RentBillingResource(@Reference RentBillingService service) {
        this.service = service;
    }

    /** RT-01. */
    @POST
    @Accepted
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Bill the cycles that begin in a month, or try it out with dryRun")
    public JobView start(StartRentBilling command) {
        return service.start(command);
    }

    /** RT-01. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.SHOP_ADMINISTRATOR})
    @Operation(summary = "Billing runs, newest first")
    public Page<RentRunRow> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(PageRequest.of(limit, after, format));
    }

    /** RT-01. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.SHOP_ADMINISTRATOR})
    @Operation(summary = "A billing run with its figures and the leases left out")
    public RentRunView get(@PathParam("id") String id) {
        return service.get(id);
    }
}
