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
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.CorrectParty;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.RecordOwners;
import org.atrium.registry.service.PartyCommands;
import org.atrium.registry.service.PartyCorrections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records who is something to a house (PR-01, PR-03). */
@Path("/houses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PartiesResource.class)
public class PartiesResource {
    private final PartyCommands parties;
    private final PartyCorrections corrections;

    /** Over the services. */
    @Activate
    public PartiesResource(
            @Reference PartyCommands parties, @Reference PartyCorrections corrections) {
        this.parties = parties;
        this.corrections = corrections;
    }

    /** Adds a party. */
    @POST
    @Path("/{id}/parties")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Record an owner, tenant, occupant, agreed payer or contact from a day")
    public HouseView addParty(@PathParam("id") String id, AddParty command) {
        return parties.add(id, command);
    }

    /** Owners. */
    @POST
    @Path("/{id}/owners")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Record who owns a house from a day, alone, jointly or by shares")
    public HouseView recordOwners(@PathParam("id") String id, RecordOwners command) {
        return parties.recordOwners(id, command);
    }

    /** Ends a party. */
    @POST
    @Path("/{id}/parties/{party}/end")
    @RolesAllowed({Roles.FRONT_DESK, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "End a tenancy, occupancy, agreement to pay or contact")
    public HouseView endParty(
            @PathParam("id") String id, @PathParam("party") String party, EndParty command) {
        return parties.end(id, party, command);
    }

    /** Corrects a party. */
    @POST
    @Path("/{id}/parties/{party}/correct")
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Put a record right; another record takes its place, both stay readable")
    public HouseView correctParty(
            @PathParam("id") String id, @PathParam("party") String party, CorrectParty command) {
        return corrections.correct(id, party, command);
    }
}
