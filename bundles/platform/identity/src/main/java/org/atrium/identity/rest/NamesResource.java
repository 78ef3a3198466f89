package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.identity.api.PersonName;
import org.atrium.identity.service.NamesService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the people of a project are called, so that lists show names. */
@Path("/names")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = NamesResource.class)
public class NamesResource {
    private final NamesService names;

    @Activate
    public NamesResource(@Reference NamesService names) {
        this.names = names;
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Login and shown names of those who have or had a role in the project")
    public List<PersonName> list() {
        return names.list();
    }
}
