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
import org.atrium.kernel.api.PersonalData;
import org.atrium.registry.api.BuildingRow;
import org.atrium.registry.api.HouseFigures;
import org.atrium.registry.api.HouseHistoryRow;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.PartyView;
import org.atrium.registry.api.RenumberHouse;
import org.atrium.registry.service.HouseQueries;
import org.atrium.registry.service.Renumbering;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Houses, who is something to them, and what happened (PR-01). */
@Path("/houses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = HousesResource.class)
public class HousesResource {
    private final HouseQueries queries;
    private final Renumbering numbers;

    /** Over the services. */
    @Activate
    public HousesResource(@Reference HouseQueries queries, @Reference Renumbering numbers) {
        this.queries = queries;
        this.numbers = numbers;
    }

    /** Lists. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(
            summary = "Houses in natural order; q is part of a name, former name, party or phone")
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

    /** History. */
    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "What happened to a house, latest first: states, parties, names")
    public List<HouseHistoryRow> listHistory(@PathParam("id") String id) {
        return queries.history(id);
    }

    /** Figures. */
    @GET
    @Path("/figures")
    @RolesAllowed({Roles.MEMBER, Roles.GROUP_IT})
    @Operation(summary = "Houses by state, and the share of sold houses with complete owner data")
    public HouseFigures showFigures() {
        return queries.figures();
    }

    /** Renumbers. */
    @POST
    @Path("/{id}/renumber")
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Give a house another address; it is still found by the old one")
    public HouseView renumber(@PathParam("id") String id, RenumberHouse command) {
        return numbers.renumber(id, command);
    }
}
