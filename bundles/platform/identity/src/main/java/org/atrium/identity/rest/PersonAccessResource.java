package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.identity.api.EndRole;
import org.atrium.identity.api.GiveRole;
import org.atrium.identity.api.PersonView;
import org.atrium.identity.api.SessionRow;
import org.atrium.identity.service.AccountService;
import org.atrium.identity.service.MembershipService;
import org.atrium.kernel.api.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What one person may do where, and where he is logged in. */
@Path("/people")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = PersonAccessResource.class)
public class PersonAccessResource {
    private final MembershipService memberships;
    private final AccountService accounts;

    @Activate
    public PersonAccessResource(
            @Reference MembershipService memberships, @Reference AccountService accounts) {
        this.memberships = memberships;
        this.accounts = accounts;
    }

    @POST
    @Path("/{user}/memberships")
    @Created
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Give a role in a project from one day to another")
    public PersonView give(@PathParam("user") String user, GiveRole command) {
        return memberships.give(user, command);
    }

    @POST
    @Path("/{user}/memberships/{id}/end")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "End a role in a project")
    public PersonView end(
            @PathParam("user") String user, @PathParam("id") String id, EndRole command) {
        return memberships.end(user, id, command);
    }

    @GET
    @Path("/{user}/sessions")
    @RolesAllowed({Roles.GROUP_IT, Roles.AUDITOR})
    @Operation(summary = "Open browser sessions of a person")
    public List<SessionRow> sessionsOf(@PathParam("user") String user) {
        return accounts.sessionsOf(user);
    }

    @DELETE
    @Path("/{user}/sessions")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "End all sessions of a person")
    public void revokeAllOf(@PathParam("user") String user) {
        accounts.revokeAllOf(user);
    }

    @DELETE
    @Path("/{user}/sessions/{id}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "End one session of a person")
    public void revoke(@PathParam("user") String user, @PathParam("id") String id) {
        accounts.revoke(user, id);
    }
}
