package org.atrium.invoices.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.invoices.api.InvoiceStep;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.service.InvoiceSteps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Steps of a tax invoice (FE-07). */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = InvoiceStepResource.class)
public class InvoiceStepResource {
    private final InvoiceSteps steps;

    /** Over the service. */
    @Activate
    public InvoiceStepResource(@Reference InvoiceSteps steps) {
        this.steps = steps;
    }

    /** FE-07. */
    @POST
    @Path("{id}/issued")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Record the number that the tax bureau gave an invoice")
    public InvoiceView issued(@PathParam("id") String id, InvoiceStep command) {
        return steps.issued(id, command);
    }

    /** FE-07. */
    @POST
    @Path("{id}/refused")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Record that the tax bureau refused an invoice; its receipt is released")
    public InvoiceView refused(@PathParam("id") String id, InvoiceStep command) {
        return steps.refused(id, command);
    }

    /** FE-07. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.FINANCE, Roles.CASHIER})
    @Operation(summary = "Take an invoice back before it is issued; its receipt is released")
    public InvoiceView withdrawn(@PathParam("id") String id, InvoiceStep command) {
        return steps.withdrawn(id, command);
    }

    /** FE-07. */
    @POST
    @Path("{id}/red")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Ask for the red invoice of an issued one")
    public InvoiceView red(@PathParam("id") String id, InvoiceStep command) {
        return steps.red(id, command);
    }

    /** FE-07. */
    @POST
    @Path("{id}/keep")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Give a red invoice up: the issued one stands")
    public InvoiceView kept(@PathParam("id") String id) {
        return steps.kept(id);
    }

    /** FE-07. */
    @POST
    @Path("{id}/red-issued")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Record the number of the red invoice; the receipt is released")
    public InvoiceView redIssued(@PathParam("id") String id, InvoiceStep command) {
        return steps.redIssued(id, command);
    }

    /** FE-07. */
    @POST
    @Path("{id}/send")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Have the provider issue an invoice, or begin its next attempt at once")
    public InvoiceView sent(@PathParam("id") String id) {
        return steps.sent(id);
    }

    /** FE-07. */
    @POST
    @Path("{id}/by-file")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Take an invoice back from the provider before it is sent")
    public InvoiceView byFile(@PathParam("id") String id) {
        return steps.byFile(id);
    }
}
