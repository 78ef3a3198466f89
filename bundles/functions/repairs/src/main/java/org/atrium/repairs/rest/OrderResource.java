package org.atrium.repairs.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.repairs.api.OrderRow;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RepairFigures;
import org.atrium.repairs.service.OrderDesk;
import org.atrium.repairs.service.OrderListService;
import org.atrium.repairs.service.SlipForms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders as lists, figures and single ones. */
@Path("/orders")
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
@Component(service = OrderResource.class)
public class OrderResource {
    private final OrderListService service;
    private final OrderDesk desk;
    private final SlipForms slips;

    /** Over the services. */
    @Activate
    public OrderResource(
            @Reference OrderListService service,
            @Reference OrderDesk desk,
            @Reference SlipForms slips) {
        this.slips = slips;
        this.service = service;
        this.desk = desk;
    }

    /** All, filtered. */
    @GET
    @Operation(summary = "Repair orders, newest first")
    public Page<OrderRow> orders(@BeanParam OrderParams params) {
        return service.orders(params.query(), params.page());
    }

    /** RP-05. */
    @GET
    @Path("/late")
    @Operation(summary = "Orders done late or still open after the standard time")
    public Page<OrderRow> late(@BeanParam OrderParams params) {
        return service.late(params.query(), params.page());
    }

    /** RP-05. */
    @GET
    @Path("/figures")
    @Operation(summary = "Open, overdue, on-time, satisfaction and rework figures of a period")
    public RepairFigures figures(@QueryParam("from") String from, @QueryParam("to") String to) {
        return service.figures(from, to);
    }

    /** As the caller sees it. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One order: state, actions offered to me, due times, photos and history")
    public OrderView view(@PathParam("id") String id) {
        return desk.view(id);
    }

    /** Form F-42. */
    @GET
    @Path("/{id}/slip.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The dispatch slip as PDF, to be filled in by hand where nothing is known")
    public Response slip(@PathParam("id") String id) {
        SlipForms.File file = slips.slip(id);
        return Response.ok(file.pdf(), "application/pdf")
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
