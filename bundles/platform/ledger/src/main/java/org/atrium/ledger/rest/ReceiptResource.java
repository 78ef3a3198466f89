package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.ledger.api.PaymentMethodRow;
import org.atrium.ledger.api.ReceiptPrint;
import org.atrium.ledger.api.ReceiptRow;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.service.ReceiptForms;
import org.atrium.ledger.service.ReceiptService;
import org.atrium.ledger.service.ReportService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts. */
@Path("/ledger/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ReceiptResource.class)
public class ReceiptResource {
    private static final String PDF = "application/pdf";

    private final ReceiptService service;
    private final ReportService reports;
    private final ReceiptForms forms;

    /** Over the services. */
    @Activate
    public ReceiptResource(
            @Reference ReceiptService service,
            @Reference ReportService reports,
            @Reference ReceiptForms forms) {
        this.forms = forms;
        this.service = service;
        this.reports = reports;
    }

    /** FE-07, FE-08. */
    @POST
    @Created
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Take money for an account; needs an Idempotency-Key")
    public ReceiptView record(RecordReceipt command) {
        return service.record(command);
    }

    /** The receipt book. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "Receipts, newest first")
    public Page<ReceiptRow> list(@BeanParam ReceiptQuery query) {
        return reports.receipts(query.filter(), query.page());
    }

    /** Flows.md 6.6. */
    @GET
    @Path("methods")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "How money is taken and given back today, in the counter's order")
    public List<PaymentMethodRow> methods() {
        return service.methods();
    }

    /** One receipt. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "A receipt")
    public ReceiptView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** Flows.md 6.6: cancel by a red entry. */
    @POST
    @Path("{id}/reverse")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take a receipt back")
    public ReceiptView reverse(@PathParam("id") String id, ReverseReceipt command) {
        return service.reverse(id, command);
    }

    /** To look at or to send. */
    @GET
    @Path("{id}/receipt.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER})
    @Operation(summary = "A copy of a receipt as PDF, marked as copy; does not count as a print")
    public Response pdf(@PathParam("id") String id) {
        return pdf(forms.copy(id));
    }

    /** Flows.md 6.6: reprints are told from originals. */
    @POST
    @Path("{id}/receipt.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Print a receipt as PDF; the first is the original, each call counts")
    public Response printPdf(@PathParam("id") String id) {
        return pdf(forms.print(id));
    }

    /** A PDF that the browser shows and nobody else keeps. */
    static Response pdf(ReceiptForms.File file) {
        return Response.ok(file.pdf(), PDF)
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Original first, then copies marked as reprints. */
    @POST
    @Path("{id}/print")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "A copy to print; each call counts")
    public ReceiptPrint print(@PathParam("id") String id) {
        return service.print(id);
    }
}
