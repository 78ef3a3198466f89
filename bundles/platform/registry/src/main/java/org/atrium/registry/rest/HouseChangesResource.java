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
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.registry.api.ApplyHouseChange;
import org.atrium.registry.api.HouseChangeRow;
import org.atrium.registry.api.HouseChangeStep;
import org.atrium.registry.api.HouseChangeView;
import org.atrium.registry.service.HouseChanges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Splits and merges of houses (PR-01, 拆分合并). */
@Path("/house-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
@Component(service = HouseChangesResource.class)
public class HouseChangesResource {
    private final HouseChanges changes;

    /** Over the service. */
    @Activate
    public HouseChangesResource(@Reference HouseChanges changes) {
        this.changes = changes;
    }

    /** Lists. */
    @GET
    @Operation(summary = "Splits and merges of houses, latest first")
    public Page<HouseChangeRow> listHouseChanges(
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return changes.list(state, PageRequest.of(limit, after, format));
    }

    /** One. */
    @GET
    @Path("/{id}")
    @Operation(summary = "A split or merge with what may be done and what speaks against it")
    public HouseChangeView viewHouseChange(@PathParam("id") String id) {
        return changes.view(id);
    }

    /** Applies. */
    @POST
    @Created
    @Operation(summary = "Ask to split a house or to merge houses on a day, with evidence")
    public HouseChangeView applyHouseChange(ApplyHouseChange command) {
        return changes.apply(command);
    }

    /** Approves. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Approve; not by whoever applied, not while anything speaks against it")
    public HouseChangeView approveHouseChange(@PathParam("id") String id, HouseChangeStep command) {
        return changes.approve(id, command);
    }

    /** Rejects. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Reject with the reason")
    public HouseChangeView rejectHouseChange(@PathParam("id") String id, HouseChangeStep command) {
        return changes.reject(id, command);
    }

    /** Puts into effect. */
    @POST
    @Path("/{id}/effect")
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Retire the old houses and begin the new ones, once the day has come")
    public HouseChangeView effectHouseChange(@PathParam("id") String id, HouseChangeStep command) {
        return changes.effect(id, command);
    }

    /** Withdraws. */
    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraw the application with the reason")
    public HouseChangeView withdrawHouseChange(
            @PathParam("id") String id, HouseChangeStep command) {
        return changes.withdraw(id, command);
    }
}
