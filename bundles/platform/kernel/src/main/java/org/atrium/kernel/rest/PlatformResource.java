package org.atrium.kernel.rest;

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
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.BusinessDateView;
import org.atrium.kernel.api.ModuleView;
import org.atrium.kernel.service.BusinessDateService;
import org.atrium.kernel.service.ModuleCatalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to no project: functions, the business clock. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PlatformResource.class)
public class PlatformResource {
    private final ModuleCatalogue catalogue;
    private final BusinessDateService date;

    /** Over the kernel's services. */
    @Activate
    public PlatformResource(
            @Reference ModuleCatalogue catalogue, @Reference BusinessDateService date) {
        this.catalogue = catalogue;
        this.date = date;
    }

    /** All functions. */
    @GET
    @Path("/modules")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Functions: available, installed, enabled where")
    public List<ModuleView> modules() {
        return catalogue.list();
    }

    /** Installs one. */
    @POST
    @Path("/modules/{id}/install")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Install a function")
    public ModuleView install(@PathParam("id") String id) {
        return catalogue.install(id);
    }

    /** Removes one. */
    @POST
    @Path("/modules/{id}/uninstall")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Remove a function; its data stays")
    public ModuleView uninstall(@PathParam("id") String id) {
        return catalogue.uninstall(id);
    }

    /** The clock. */
    @GET
    @Path("/businessdate")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The business date")
    public BusinessDateView businessDate() {
        return date.get();
    }

    /** Moves the clock. */
    @PUT
    @Path("/businessdate")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Move the business date (demo and tests only)")
    public BusinessDateView putBusinessDate(BusinessDateView wanted) {
        return date.put(wanted);
    }
}
