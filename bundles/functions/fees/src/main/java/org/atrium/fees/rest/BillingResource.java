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
import org.atrium.fees.api.BillingRunRow;
import org.atrium.fees.api.BillingRunView;
import org.atrium.fees.api.StartBilling;
import org.atrium.fees.service.BillingService;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.JobView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Billing runs. */
@Path("/billing-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = BillingResource.class)
public class BillingResource {
    private final BillingService service;

    /** Over the service. */
    @Activate
    public BillingResource(@Reference BillingService service) {
        this.service = service;
    }

    /** FE-07. */
    @POST
    @Accepted
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Bill a period, or try it out with dryRun")
    public JobView start(StartBilling command) {
        return service.start(command);
    }

    /** FE-07. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Billing runs, newest first")
    public Page<BillingRunRow> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(PageRequest.of(limit, after, format));
    }

    /** FE-07. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "A billing run with its figures and the houses left out")
    public BillingRunView get(@PathParam("id") String id) {
        return service.get(id);
    }
}
