package org.atrium.invoices.rest;

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
import org.atrium.invoices.api.InvoiceRow;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.PreviewView;
import org.atrium.invoices.api.RequestInvoice;
import org.atrium.invoices.service.InvoiceService;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tax invoices of receipts (FE-07). */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = InvoiceResource.class)
public class InvoiceResource {
    private final InvoiceService service;

    /** Over the service. */
    @Activate
    public InvoiceResource(@Reference InvoiceService service) {
        this.service = service;
    }

    /** FE-07. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "Tax invoices, newest first")
    public Page<InvoiceRow> list(
            @QueryParam("state") String state,
            @QueryParam("receiptId") String receipt,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("q") String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new InvoiceService.Wanted(state, receipt, from, to, words),
                PageRequest.of(limit, after, format));
    }

    /** FE-07. */
    @POST
    @Created
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Ask for the tax invoice of what a receipt pays; the receipt is held")
    public InvoiceView request(RequestInvoice command) {
        return service.request(command);
    }

    /** FE-07. */
    @GET
    @Path("preview")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "What the invoice of a receipt would say today; nothing is written")
    public PreviewView preview(@QueryParam("receiptId") String receipt) {
        return service.preview(receipt);
    }

    /** FE-07. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "A tax invoice with its lines")
    public InvoiceView get(@PathParam("id") String id) {
        return service.get(id);
    }
}
