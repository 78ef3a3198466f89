package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.ledger.api.CountShift;
import org.atrium.ledger.api.OpenShift;
import org.atrium.ledger.api.ShiftEntryRow;
import org.atrium.ledger.api.ShiftRow;
import org.atrium.ledger.api.ShiftView;
import org.atrium.ledger.api.SignShift;
import org.atrium.ledger.service.ShiftForms;
import org.atrium.ledger.service.ShiftService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cash desk shifts. */
@Path("/ledger/shifts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ShiftResource.class)
public class ShiftResource {
    private final ShiftService service;
    private final ShiftForms forms;

    /** Over the services. */
    @Activate
    public ShiftResource(@Reference ShiftService service, @Reference ShiftForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** Flows.md 6.6. */
    @POST
    @Created
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
    @Operation(summary = "Open a cash desk shift with the change in the drawer")
    public ShiftView open(OpenShift command) {
        return service.open(command);
    }

    /** Flows.md 6.6. */
    @GET
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Cash desk shifts, newest first; a cashier sees his own")
    public Page<ShiftRow> list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("state") String state,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new ShiftService.Wanted(from, to, state, mine),
                PageRequest.of(limit, after, format));
    }

    /** One shift. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "A cash desk shift with what it holds by method of payment")
    public ShiftView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** Flows.md 6.6. */
    @GET
    @Path("{id}/entries")
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Receipts and red entries of a shift, in order")
    public Page<ShiftEntryRow> entries(
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.entries(id, PageRequest.of(limit, after, format));
    }

    /** Flows.md 6.6. */
    @GET
    @Path("{id}/shift.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "A counted shift as PDF, to be signed")
    public Response pdf(@PathParam("id") String id) {
        return ReceiptResource.pdf(forms.print(id));
    }

    /** Flows.md 6.6. */
    @POST
    @Path("{id}/count")
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
    @Operation(summary = "Write down what was counted; nothing is added to the shift afterwards")
    public ShiftView count(@PathParam("id") String id, CountShift command) {
        return service.count(id, command);
    }

    /** Flows.md 6.6. */
    @POST
    @Path("{id}/sign")
    @RolesAllowed({Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Take a counted shift over")
    public ShiftView sign(@PathParam("id") String id, SignShift command) {
        return service.sign(id, command);
    }
}
