package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.service.ProjectService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Project documents. */
@Path("/projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ProjectsResource.class)
public class ProjectsResource {
    private final ProjectService projects;

    /** Over the project service. */
    @Activate
    public ProjectsResource(@Reference ProjectService projects) {
        this.projects = projects;
    }

    /** All projects. */
    @GET
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "All project documents")
    public List<ProjectView> list() {
        return projects.list();
    }

    /** Founds one. */
    @POST
    @Created
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Found a project")
    public ProjectView create(ProjectView document) {
        return projects.create(document);
    }

    /** One document. */
    @GET
    @Path("/{project}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "A project document")
    public ProjectView get() {
        return projects.get();
    }

    /** Applies one. */
    @PUT
    @Path("/{project}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Apply a project document; twice changes nothing")
    public ProjectView apply(ProjectView document) {
        return projects.apply(document);
    }
}
