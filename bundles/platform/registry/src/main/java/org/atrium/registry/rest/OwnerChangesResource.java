package org.atrium.registry.rest;

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
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.registry.api.ApplyOwnerChange;
import org.atrium.registry.api.OwnerChangeRow;
import org.atrium.registry.api.OwnerChangeStep;
import org.atrium.registry.api.OwnerChangeView;
import org.atrium.registry.service.OwnerChangeForms;
import org.atrium.registry.service.OwnerChangeIntake;
import org.atrium.registry.service.OwnerChanges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes of owner (PR-03, 更名). */
@Path("/owner-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT,
    Roles.RECORDS_CLERK,
    Roles.FINANCE,
    Roles.CS_MANAGER
})
@Component(service = OwnerChangesResource.class)
public class OwnerChangesResource {
    private final OwnerChanges changes;
    private final OwnerChangeIntake intake;
    private final OwnerChangeForms forms;

    /** Over the services. */
    @Activate
    public OwnerChangesResource(
            @Reference OwnerChanges changes,
            @Reference OwnerChangeIntake intake,
            @Reference OwnerChangeForms forms) {
        this.changes = changes;
        this.intake = intake;
        this.forms = forms;
    }

    /** Lists. */
    @GET
    @PersonalData
    @Operation(summary = "Changes of owner, latest first; q is part of number, house or names")
    public Page<OwnerChangeRow> listOwnerChanges(
            @QueryParam("houseId") String houseId,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return changes.list(houseId, kind, state, q, PageRequest.of(limit, after, format));
    }

    /** One. */
    @GET
    @Path("/{id}")
    @Operation(summary = "A change of owner with what may be done and what speaks against it")
    public OwnerChangeView viewOwnerChange(@PathParam("id") String id) {
        return changes.view(id);
    }

    /** Prints. */
    @GET
    @Path("/{id}/form.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "The form to be signed, as PDF in the caller's language")
    public Response printForm(@PathParam("id") String id) {
        return Response.ok(forms.pdf(id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"owner-change.pdf\"")
                .build();
    }

    /** Applies. */
    @POST
    @Created
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Apply for another owner, name or tenant of a house")
    public OwnerChangeView applyOwnerChange(ApplyOwnerChange command) {
        return intake.apply(command);
    }

    /** Checks. */
    @POST
    @Path("/{id}/check")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Record that the papers were seen; arrears of the old owner may block")
    public OwnerChangeView checkOwnerChange(@PathParam("id") String id, OwnerChangeStep command) {
        return changes.check(id, command);
    }

    /** Approves. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Approve; never by who recorded the application")
    public OwnerChangeView approveOwnerChange(@PathParam("id") String id, OwnerChangeStep command) {
        return changes.approve(id, command);
    }

    /** Rejects. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Reject with the reason")
    public OwnerChangeView rejectOwnerChange(@PathParam("id") String id, OwnerChangeStep command) {
        return changes.reject(id, command);
    }

    /** Puts into effect. */
    @POST
    @Path("/{id}/effect")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "End the old ownership and begin the new one, from its day on")
    public OwnerChangeView effectOwnerChange(@PathParam("id") String id, OwnerChangeStep command) {
        return changes.effect(id, command);
    }

    /** Withdraws. */
    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Withdraw the application with the reason")
    public OwnerChangeView withdrawOwnerChange(
            @PathParam("id") String id, OwnerChangeStep command) {
        return changes.withdraw(id, command);
    }
}
