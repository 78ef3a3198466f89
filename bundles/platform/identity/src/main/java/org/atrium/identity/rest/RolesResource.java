package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.identity.api.HolderRow;
import org.atrium.identity.api.RoleRow;
import org.atrium.identity.service.PeopleSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles and who holds them. */
@Path("/roles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = RolesResource.class)
public class RolesResource {
    private final PeopleSearch search;

    @Activate
    public RolesResource(@Reference PeopleSearch search) {
        this.search = search;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Every role that can be given")
    public List<RoleRow> roles() {
        return search.roles();
    }

    @GET
    @Path("/{role}/holders")
    @RolesAllowed({Roles.GROUP_IT, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Who holds a role in a project on a day")
    public List<HolderRow> holders(
            @PathParam("role") String role,
            @QueryParam("project") String project,
            @QueryParam("day") String day) {
        return search.holders(role, project, day);
    }
}
