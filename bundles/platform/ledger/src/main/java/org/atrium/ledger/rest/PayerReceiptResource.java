package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Roles;
import org.atrium.ledger.api.PayerReceiptView;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.service.PayerReceiptForms;
import org.atrium.ledger.service.PayerReceiptService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts over several houses of one debtor; they are taken at {@link PayerResource}. */
@Path("/ledger/payer-receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PayerReceiptResource.class)
public class PayerReceiptResource {
    private static final String PDF = "application/pdf";

    private final PayerReceiptService service;
    private final PayerReceiptForms forms;

    /** Over the services. */
    @Activate
    public PayerReceiptResource(
            @Reference PayerReceiptService service, @Reference PayerReceiptForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** FE-07. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "A receipt over several houses, with its parts")
    public PayerReceiptView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** Flows.md 6.6: cancel by a red entry. */
    @POST
    @Path("{id}/reverse")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take a receipt over several houses back, all parts or none")
    public PayerReceiptView reverse(@PathParam("id") String id, ReverseReceipt command) {
        return service.reverse(id, command);
    }

    /** To look at or to send. */
    @GET
    @Path("{id}/receipt.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "A copy as PDF, marked as copy; does not count as a print")
    public Response pdf(@PathParam("id") String id) {
        return ReceiptResource.pdf(forms.copy(id));
    }

    /** Flows.md 6.6: reprints are told from originals. */
    @POST
    @Path("{id}/receipt.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Print as PDF; the first is the original, each call counts")
    public Response printPdf(@PathParam("id") String id) {
        return ReceiptResource.pdf(forms.print(id));
    }
}
