package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.repairs.api.AddPhoto;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.service.PhotoService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Photos before and after. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PhotoResource.class)
public class PhotoResource {
    private final PhotoService service;

    /** Over the service. */
    @Activate
    public PhotoResource(@Reference PhotoService service) {
        this.service = service;
    }

    /** Before or after the repair. */
    @POST
    @Path("/{id}/photos")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Add a photo that was stored as an attachment before")
    @Created
    public OrderView add(@PathParam("id") String id, AddPhoto command) {
        return service.add(id, command);
    }
}
