package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.service.ProjectService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which functions a project has. */
@Path("/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = SettingsResource.class)
public class SettingsResource {
    private final ProjectService projects;

    /** Over the project service. */
    @Activate
    public SettingsResource(@Reference ProjectService projects) {
        this.projects = projects;
    }

    /** Enables exactly these functions. */
    @PUT
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Enable exactly these functions in the project")
    public ProjectView enable(List<String> modules) {
        return projects.enable(modules);
    }
}
