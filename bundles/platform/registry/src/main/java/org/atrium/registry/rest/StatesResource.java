package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.registry.api.ChangeManyStates;
import org.atrium.registry.api.ChangeState;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.ManyStatesResult;
import org.atrium.registry.service.StateCommands;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves houses in their four state dimensions (PR-01). */
@Path("/houses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = StatesResource.class)
public class StatesResource {
    private final StateCommands commands;

    /** Over the service. */
    @Activate
    public StatesResource(@Reference StateCommands commands) {
        this.commands = commands;
    }

    /** Sale. */
    @POST
    @Path("/{id}/sale")
    @RolesAllowed({Roles.SALESPERSON, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Move the sale of a house; FOR_SALE gives it back and ends the ownership")
    public HouseView changeSale(@PathParam("id") String id, ChangeState command) {
        return commands.sale(id, command);
    }

    /** Delivery. */
    @POST
    @Path("/{id}/delivery")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ENGINEERING_MANAGER, Roles.CS_MANAGER})
    @Operation(summary = "Move the delivery of a house one step")
    public HouseView changeDelivery(@PathParam("id") String id, ChangeState command) {
        return commands.delivery(id, command);
    }

    /** Hands over. */
    @POST
    @Path("/{id}/handover")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_MANAGER})
    @Operation(summary = "Hand a house over to its owner, who owes its fees from that day")
    public HouseView handOver(@PathParam("id") String id, HandOver command) {
        return commands.handOver(id, command);
    }

    /** Occupancy. */
    @POST
    @Path("/{id}/occupancy")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER
    })
    @Operation(summary = "Tell how a house is used: VACANT, DECORATING, OCCUPIED or LET")
    public HouseView changeOccupancy(@PathParam("id") String id, ChangeState command) {
        return commands.occupancy(id, command);
    }

    /** Service. */
    @POST
    @Path("/{id}/service")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Record that services of a house are stopped or restored, with the reason")
    public HouseView changeService(@PathParam("id") String id, ChangeState command) {
        return commands.service(id, command);
    }

    /** Many. */
    @POST
    @Path("/states")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.ENGINEERING_MANAGER,
        Roles.SALESPERSON,
        Roles.RECORDS_CLERK,
        Roles.CS_MANAGER
    })
    @Operation(summary = "Move many houses in one dimension; send an Idempotency-Key")
    public ManyStatesResult changeMany(ChangeManyStates command) {
        return commands.changeMany(command);
    }
}
