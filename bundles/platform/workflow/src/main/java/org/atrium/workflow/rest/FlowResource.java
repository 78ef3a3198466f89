package org.atrium.workflow.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowView;
import org.atrium.workflow.service.TaskService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The flows that run in the project. */
@Path("/flows")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = FlowResource.class)
public class FlowResource {
    private final TaskService service;

    /** Over the service. */
    @Activate
    public FlowResource(@Reference TaskService service) {
        this.service = service;
    }

    /** All flows. */
    @GET
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "The flows of the functions that run in this project")
    public List<FlowView> flows() {
        return service.flows();
    }

    /** One flow. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "One flow: states, actions and its diagram (Mermaid)")
    public FlowView flow(@PathParam("id") String id) {
        return service.flow(id);
    }
}
