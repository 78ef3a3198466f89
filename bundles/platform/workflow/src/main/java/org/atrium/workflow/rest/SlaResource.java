package org.atrium.workflow.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.workflow.api.SlaRow;
import org.atrium.workflow.service.SlaService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How fast cases are handled. */
@Path("/sla")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = SlaResource.class)
public class SlaResource {
    private final SlaService service;

    /** Over the service. */
    @Activate
    public SlaResource(@Reference SlaService service) {
        this.service = service;
    }

    /** Figures. */
    @GET
    @RolesAllowed({Roles.CS_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Opened, closed, on time, late and handling times by flow, role or month")
    public Page<SlaRow> figures(
            @QueryParam("flow") String flow,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") String by) {
        return service.figures(flow, from, to, by);
    }
}
