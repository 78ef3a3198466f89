package org.atrium.rent.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.rent.api.CycleView;
import org.atrium.rent.api.LeaseRow;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.SaveLease;
import org.atrium.rent.service.LeaseQuery;
import org.atrium.rent.service.LeaseService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lease register (RT-03). */
@Path("/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = LeaseResource.class)
public class LeaseResource {
    private final LeaseService service;

    /** Over the service. */
    @Activate
    public LeaseResource(@Reference LeaseService service) {
        this.service = service;
    }

    /** RT-03. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Leases, newest first")
    public Page<LeaseRow> list(
            @QueryParam("state") String state,
            @QueryParam("building") String building,
            @QueryParam("houseId") String house,
            @QueryParam("q") String words,
            @QueryParam("expiringWithin") Integer expiringWithin,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new LeaseQuery(state, building, house, words, expiringWithin),
                PageRequest.of(limit, after, format));
    }

    /** RT-03. */
    @POST
    @Created
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "Write the draft of a lease")
    public LeaseView draft(SaveLease command) {
        return service.draft(command);
    }

    /** RT-03. */
    @POST
    @Path("preview")
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "The cycles that a lease would be billed by; nothing is written")
    public List<CycleView> preview(SaveLease command) {
        return service.preview(command);
    }

    /** RT-03. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "A lease with its cycles")
    public LeaseView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** RT-03. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "Write the draft of a lease anew")
    public LeaseView change(@PathParam("id") String id, SaveLease command) {
        return service.change(id, command);
    }

    /** RT-03. */
    @POST
    @Path("{id}/renew")
    @Created
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "Write the draft of the lease that follows without a gap")
    public LeaseView renew(@PathParam("id") String id, SaveLease command) {
        return service.renew(id, command);
    }
}
