package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.ledger.api.ArrearsRow;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.service.ReportService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and checks over a whole project. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = ReportResource.class)
public class ReportResource {
    private final ReportService service;

    /** Over the service. */
    @Activate
    public ReportResource(@Reference ReportService service) {
        this.service = service;
    }

    /** FE-07. */
    @GET
    @Path("arrears")
    @RolesAllowed({
        Roles.FINANCE,
        Roles.CASHIER,
        Roles.CS_MANAGER,
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT
    })
    @Operation(summary = "Accounts with overdue charges, the oldest debt first")
    public Page<ArrearsRow> arrears(
            @QueryParam("asOf") String asOf,
            @QueryParam("building") String building,
            @QueryParam("q") String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.arrears(asOf, building, words, PageRequest.of(limit, after, format));
    }

    /** Rule 3: everything adds up. */
    @GET
    @Path("check")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Add the books up again")
    public CheckView check() {
        return service.check();
    }
}
