package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.ModuleRequestView;
import org.atrium.kernel.service.ModuleDesk;
import org.atrium.kernel.service.ModuleRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes of functions that wait for a second person. */
@Path("/modules/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.GROUP_IT)
@Component(service = ModuleRequestsResource.class)
public class ModuleRequestsResource {
    private final ModuleDesk desk;
    private final ModuleRequests requests;

    /** Over the requests. */
    @Activate
    public ModuleRequestsResource(@Reference ModuleDesk desk, @Reference ModuleRequests requests) {
        this.desk = desk;
        this.requests = requests;
    }

    /** What waits. */
    @GET
    @Operation(summary = "Changes of functions that wait, or waited, for a second person")
    public List<ModuleRequestView> list() {
        return requests.list();
    }

    /** Approves. */
    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Approve somebody else's change of a function and carry it out")
    public ModuleRequestView approve(@PathParam("id") String id) {
        return desk.approve(id);
    }

    /** Refuses. */
    @POST
    @Path("/{id}/refuse")
    @Operation(summary = "Refuse a change of a function, or take one's own back")
    public ModuleRequestView refuse(@PathParam("id") String id) {
        return requests.refuse(id);
    }
}
