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
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.GiveZone;
import org.atrium.registry.api.ZoneRow;
import org.atrium.registry.service.Zones;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who looks after which part of the estate (责任区, PR-01 step 2). */
@Path("/zones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ZonesResource.class)
public class ZonesResource {
    private final Zones zones;

    /** Over the service. */
    @Activate
    public ZonesResource(@Reference Zones zones) {
        this.zones = zones;
    }

    /** Lists. */
    @GET
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "Zones on a day, or of all time without asOf; user may be me")
    public Page<ZoneRow> listZones(
            @QueryParam("asOf") String asOf,
            @QueryParam("user") String user,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return zones.list(asOf, user, PageRequest.of(limit, after, format));
    }

    /** Gives. */
    @POST
    @Created
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Give a building, entrance or kind of premises to a member from a day")
    public ZoneRow giveZone(GiveZone command) {
        return zones.give(command);
    }

    /** Ends. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Take a zone away again from a day")
    public ZoneRow endZone(@PathParam("id") String id, EndParty command) {
        return zones.end(id, command);
    }
}
