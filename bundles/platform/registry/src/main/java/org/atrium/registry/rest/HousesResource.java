package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.BuildingRow;
import org.atrium.registry.api.ChangeOccupancy;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.PartyView;
import org.atrium.registry.service.HouseCommands;
import org.atrium.registry.service.HouseQueries;
import org.atrium.registry.service.PartyCommands;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Houses and who is something to them (PR-01, PR-03). */
@Path("/houses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = HousesResource.class)
public class HousesResource {
    private final HouseQueries queries;
    private final HouseCommands commands;
    private final PartyCommands parties;

    /** Over the services. */
    @Activate
    public HousesResource(
            @Reference HouseQueries queries,
            @Reference HouseCommands commands,
            @Reference PartyCommands parties) {
        this.queries = queries;
        this.commands = commands;
        this.parties = parties;
    }

    /** Lists. */
    @GET
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "Houses in natural order; q is part of room, name, owner or phone")
    public Page<HouseRow> listHouses(
            @BeanParam HouseFilter filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(filter.wanted(), PageRequest.of(limit, after, format));
    }

    /** Buildings. */
    @GET
    @Path("/buildings")
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "Buildings with their entrances and how many houses they have")
    public List<BuildingRow> listBuildings() {
        return queries.buildings();
    }

    /** One. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "A house with its states, today's parties and payer")
    public HouseView viewHouse(@PathParam("id") String id) {
        return queries.view(id);
    }

    /** Parties. */
    @GET
    @Path("/{id}/parties")
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "Owners, tenants and occupants on a day, or in all time without asOf")
    public List<PartyView> listParties(
            @PathParam("id") String id, @QueryParam("asOf") String asOf) {
        return queries.parties(id, asOf);
    }

    /** Adds a party. */
    @POST
    @Path("/{id}/parties")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Record an owner, tenant or occupant from a day; ends the owner before")
    public HouseView addParty(@PathParam("id") String id, AddParty command) {
        return parties.add(id, command);
    }

    /** Ends a party. */
    @POST
    @Path("/{id}/parties/{party}/end")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "End a tenancy or occupancy")
    public HouseView endParty(
            @PathParam("id") String id, @PathParam("party") String party, EndParty command) {
        return commands.endParty(id, party, command);
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
    public HouseView changeOccupancy(@PathParam("id") String id, ChangeOccupancy command) {
        return commands.occupancy(id, command);
    }
}
