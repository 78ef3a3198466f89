package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.registry.api.DataRequestRow;
import org.atrium.registry.api.DataRequestStep;
import org.atrium.registry.api.DataRequestView;
import org.atrium.registry.api.ReceiveDataRequest;
import org.atrium.registry.service.DataRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Persons' requests about their data (PIPL articles 44 to 50). */
@Path("/data-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = DataRequestsResource.class)
public class DataRequestsResource {
    private final DataRequests requests;

    /** Over the service. */
    @Activate
    public DataRequestsResource(@Reference DataRequests requests) {
        this.requests = requests;
    }

    /** Lists. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Requests, latest first; q is part of number or name")
    public Page<DataRequestRow> listDataRequests(
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return requests.list(kind, state, q, PageRequest.of(limit, after, format));
    }

    /** One. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "A request with what may be done and, for a deletion, what would stay")
    public DataRequestView viewDataRequest(@PathParam("id") String id) {
        return requests.view(id);
    }

    /** Hands out. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "The person's data as a file to hand to him; audited")
    public Response handOut(@PathParam("id") String id, @QueryParam("as") String format) {
        return Response.ok(requests.file(id, format))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"personal-data." + format + "\"")
                .build();
    }

    /** Receives. */
    @POST
    @Created
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Take a person's request about his data")
    public DataRequestView receiveDataRequest(ReceiveDataRequest command) {
        return requests.receive(command);
    }

    /** Step. */
    @POST
    @Path("/{id}/identify")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "Record how the person was identified")
    public DataRequestView identifyDataRequest(
            @PathParam("id") String id, DataRequestStep command) {
        return requests.identify(id, command);
    }

    /** Step. */
    @POST
    @Path("/{id}/fulfil")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Carry the request out; a deletion says what stays and why")
    public DataRequestView fulfilDataRequest(@PathParam("id") String id, DataRequestStep command) {
        return requests.fulfil(id, command);
    }

    /** Step. */
    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Refuse with the reason")
    public DataRequestView refuseDataRequest(@PathParam("id") String id, DataRequestStep command) {
        return requests.refuse(id, command);
    }
}
