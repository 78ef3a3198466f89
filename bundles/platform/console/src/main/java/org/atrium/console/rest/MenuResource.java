package org.atrium.console.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.console.api.MenuRow;
import org.atrium.console.service.MenuService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's menu. */
@Path("/menu")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = MenuResource.class)
public class MenuResource {
    private final MenuService service;

    /** Over the service. */
    @Activate
    public MenuResource(@Reference MenuService service) {
        this.service = service;
    }

    /** What the caller may open. */
    @GET
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "Pages of the console that the caller may open in this project")
    public List<MenuRow> menu() {
        return service.menu();
    }
}
