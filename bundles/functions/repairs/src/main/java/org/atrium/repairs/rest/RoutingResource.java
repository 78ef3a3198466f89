package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.repairs.api.ResponsibleRow;
import org.atrium.repairs.api.RouteView;
import org.atrium.repairs.service.OrderListService;
import org.atrium.repairs.service.WorkService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The routing table. */
@Path("/routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT,
    Roles.SHOP_ADMINISTRATOR,
    Roles.ENGINEERING_SUPERVISOR,
    Roles.ENGINEERING_MANAGER,
    Roles.SECURITY_MANAGER,
    Roles.ENVIRONMENT_MANAGER,
    Roles.FINANCE,
    Roles.CS_MANAGER,
    Roles.RECORDS_CLERK,
    "ResponsiblePerson"
})
@Component(service = RoutingResource.class)
public class RoutingResource {
    private final OrderListService service;
    private final WorkService work;

    /** Over the services. */
    @Activate
    public RoutingResource(@Reference OrderListService service, @Reference WorkService work) {
        this.service = service;
        this.work = work;
    }

    /** RP-04. */
    @GET
    @Operation(summary = "Which department would get a kind of matter")
    public RouteView route(
            @QueryParam("area") String area,
            @QueryParam("category") String category,
            @QueryParam("path") String path) {
        return service.route(area, category, path);
    }

    /** RP-01. */
    @GET
    @Path("/people")
    @Operation(summary = "The members who may be named responsible")
    public List<ResponsibleRow> people() {
        return work.people();
    }
}
