package org.atrium.invoices.rest;

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
import org.atrium.invoices.api.TaxRow;
import org.atrium.invoices.api.ToIssueRow;
import org.atrium.invoices.service.InvoiceService;
import org.atrium.invoices.service.TaxService;
import org.atrium.kernel.api.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What goes to the tax bureau: lines to issue, and the output tax (FE-07). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = TaxResource.class)
public class TaxResource {
    private final InvoiceService service;
    private final TaxService taxes;

    /** Over the services. */
    @Activate
    public TaxResource(@Reference InvoiceService service, @Reference TaxService taxes) {
        this.service = service;
        this.taxes = taxes;
    }

    /** FE-07. */
    @GET
    @Path("to-issue")
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Lines of the invoices that wait to be issued at the tax bureau")
    public Page<ToIssueRow> toIssue(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.toIssue(PageRequest.of(limit, after, format));
    }

    /** FE-07. */
    @GET
    @Path("tax")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Output tax by month and rate, red invoices taken off")
    public Page<TaxRow> tax(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return taxes.report(from, to, PageRequest.of(limit, after, format));
    }
}
