package org.atrium.identity.rest;

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
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.api.RoleRow;
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
    private final PersonChangeService changes;

    @Activate
    public PeopleResource(@Reference PeopleService people, @Reference PersonChangeService changes) {
        this.people = people;
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.GROUP_IT, Roles.AUDITOR})
    @Operation(summary = "People, by login name")
    public Page<PersonRow> list(
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return people.list(q, PageRequest.of(limit, after, format));
    }

    @POST
    @Created
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Add a person")
    public PersonRow create(CreatePerson command) {
        return people.create(command);
    }

    @PUT
    @Path("/{user}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Change a person: name, roles, enabled or not, new password")
    public PersonRow change(@PathParam("user") String user, ChangePerson command) {
        return changes.change(user, command);
    }

    @GET
    @Path("/roles")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Every role that can be given")
    public List<RoleRow> roles() {
        return people.roles();
    }
}
