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
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.fees.api.BeginMoveIn;
import org.atrium.fees.api.MoveInRow;
import org.atrium.fees.api.MoveInStep;
import org.atrium.fees.api.MoveInView;
import org.atrium.fees.api.ProveFund;
import org.atrium.fees.service.MoveInForms;
import org.atrium.fees.service.MoveInService;
import org.atrium.fees.service.MoveInViews;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Collection at move-in (FE-08). */
@Path("/move-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = MoveInResource.class)
public class MoveInResource {
    private final MoveInService service;
    private final MoveInViews views;
    private final MoveInForms forms;

    /** Over the services. */
    @Activate
    public MoveInResource(
            @Reference MoveInService service,
            @Reference MoveInViews views,
            @Reference MoveInForms forms) {
        this.service = service;
        this.views = views;
        this.forms = forms;
    }

    /** FE-08. */
    @GET
    @PersonalData
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        Roles.CASHIER
    })
    @Operation(summary = "Sheets of fees at move-in, newest first")
    public Page<MoveInRow> list(
            @QueryParam("state") String state,
            @QueryParam("house") String house,
            @QueryParam("building") String building,
            @QueryParam("q") String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return views.list(
                new MoveInViews.Wanted(state, house, building, words),
                PageRequest.of(limit, after, format));
    }

    /** FE-08, F-13. */
    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        Roles.CASHIER
    })
    @Operation(summary = "A sheet with its fees, what is missing and whether keys may be given")
    public MoveInView get(@PathParam("id") String id) {
        return views.get(id);
    }

    /** FE-08. */
    @POST
    @Path("preview")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.FINANCE})
    @Operation(summary = "What the sheet of a house would charge")
    public MoveInView preview(BeginMoveIn command) {
        return views.preview(command);
    }

    /** FE-08. */
    @POST
    @Created
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.FINANCE})
    @Operation(summary = "Make the sheet of a house and charge its fees")
    public MoveInView begin(BeginMoveIn command) {
        return service.begin(command);
    }

    /** FE-08, HO-06 (LAW). */
    @POST
    @Path("{id}/voucher")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.FINANCE})
    @Operation(summary = "Record the voucher of the maintenance fund that the owner has shown")
    public MoveInView prove(@PathParam("id") String id, ProveFund command) {
        return service.prove(id, command);
    }

    /** FE-08. */
    @POST
    @Path("{id}/stamp")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Stamp the sheet: keys may be given")
    public MoveInView stamp(@PathParam("id") String id, MoveInStep command) {
        return service.step(id, "stamp", command);
    }

    /** FE-08. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Withdraw a sheet whose other fees are adjusted to nothing")
    public MoveInView withdraw(@PathParam("id") String id, MoveInStep command) {
        return service.step(id, "withdraw", command);
    }

    /** F-13. */
    @GET
    @Path("{id}/sheet.pdf")
    @Produces("application/pdf")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        Roles.CASHIER
    })
    @Operation(summary = "The sheet of fees as PDF")
    public Response sheet(@PathParam("id") String id) {
        return StopResource.pdf(forms.sheet(id));
    }
}
