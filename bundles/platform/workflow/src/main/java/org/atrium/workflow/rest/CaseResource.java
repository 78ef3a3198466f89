package org.atrium.workflow.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.service.TaskService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single cases. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CaseResource.class)
public class CaseResource {
    private final TaskService service;

    /** Over the service. */
    @Activate
    public CaseResource(@Reference TaskService service) {
        this.service = service;
    }

    /** One case. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "One case: state, actions offered to me, due time and history")
    public CaseView view(@PathParam("id") String id) {
        return service.caseView(id);
    }
}
