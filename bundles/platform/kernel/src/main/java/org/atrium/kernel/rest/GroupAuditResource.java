package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.kernel.api.AuditRow;
import org.atrium.kernel.service.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who changed what in the whole group; for the auditor alone. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = GroupAuditResource.class)
public class GroupAuditResource {
    private final AuditTrail audit;

    /** Over the trail. */
    @Activate
    public GroupAuditResource(@Reference AuditTrail audit) {
        this.audit = audit;
    }

    /** The rows. */
    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Who changed what in all projects and outside of them, newest first")
    public Page<AuditRow> list(
            @QueryParam("project") String project, @BeanParam AuditParams params) {
        return audit.listGroup(project, params.query(), params.page());
    }

    /** One row. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "One change of the group with its fields before and after")
    public AuditRow get(@PathParam("id") String id) {
        return audit.getOfGroup(id);
    }
}
