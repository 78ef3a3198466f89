package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.NewPassword;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.api.PersonView;
import org.atrium.identity.api.RoleRow;
import org.atrium.identity.service.PeopleSearch;
import org.atrium.identity.service.PeopleService;
import org.atrium.identity.service.PersonChangeService;
import org.atrium.kernel.api.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the group. */
@Path("/people")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = PeopleResource.class)
public class PeopleResource {
    private final PeopleService people;
    private final PeopleSearch search;
    private final PersonChangeService changes;

    @Activate
    public PeopleResource(
            @Reference PeopleService people,
            @Reference PeopleSearch search,
            @Reference PersonChangeService changes) {
        this.people = people;
        this.search = search;
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.GROUP_IT, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    @Operation(summary = "People, by login name or shown name")
    public Page<PersonRow> list(
            @QueryParam("q") String q,
            @QueryParam("role") String role,
            @QueryParam("project") String project,
            @QueryParam("active") Boolean active,
            @QueryParam("locked") Boolean locked,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        PeopleSearch.Filter filter =
                new PeopleSearch.Filter(q, role, project, active, locked, sort);
        return search.list(filter, PageRequest.of(limit, after, format));
    }

    @POST
    @Created
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Add a person; without a password the answer tells a one-time password")
    public PersonRow create(CreatePerson command) {
        return people.create(command);
    }

    @GET
    @Path("/roles")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Every role that can be given")
    public List<RoleRow> roles() {
        return search.roles();
    }

    @GET
    @Path("/{user}")
    @RolesAllowed({Roles.GROUP_IT, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    @Operation(summary = "A person with all roles that he ever had in projects")
    public PersonView view(@PathParam("user") String user) {
        return search.view(user);
    }

    @PUT
    @Path("/{user}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(
            summary =
                    "Change a person: name, roles, enabled or not, new password; what a second person must approve waits")
    public PersonRow change(@PathParam("user") String user, ChangePerson command) {
        return changes.change(user, command);
    }

    @POST
    @Path("/{user}/reset-password")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Give a one-time password")
    public NewPassword resetPassword(@PathParam("user") String user) {
        return changes.resetPassword(user);
    }

    @POST
    @Path("/{user}/unlock")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "End a lock-out")
    public PersonRow unlock(@PathParam("user") String user) {
        return changes.unlock(user);
    }

    @DELETE
    @Path("/{user}/second-factor")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Take a lost second factor away")
    public PersonRow removeSecondFactor(@PathParam("user") String user) {
        return changes.removeSecondFactor(user);
    }
}
