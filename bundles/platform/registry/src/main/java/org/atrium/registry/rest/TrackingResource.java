package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.registry.api.CollectedCustomers;
import org.atrium.registry.api.TrackingFigures;
import org.atrium.registry.api.TrackingRow;
import org.atrium.registry.api.TrackingStep;
import org.atrium.registry.api.TrackingView;
import org.atrium.registry.service.TrackingQueries;
import org.atrium.registry.service.Trackings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** New customers on their way into the archive (PR-02). */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT,
    Roles.SHOP_ADMINISTRATOR,
    Roles.CS_MANAGER,
    Roles.RECORDS_CLERK
})
@Component(service = TrackingResource.class)
public class TrackingResource {
    private final Trackings trackings;
    private final TrackingQueries queries;

    /** Over the services. */
    @Activate
    public TrackingResource(@Reference Trackings trackings, @Reference TrackingQueries queries) {
        this.trackings = trackings;
        this.queries = queries;
    }

    /** Lists. */
    @GET
    @Path("/tracking")
    @PersonalData
    @Operation(
            summary = "New customers; state WAITING for those not yet contacted, or one state code")
    public Page<TrackingRow> listTracking(
            @QueryParam("q") String q,
            @QueryParam("state") String state,
            @QueryParam("custodian") String custodian,
            @QueryParam("customerClass") String customerClass,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(
                new TrackingQueries.Wanted(q, state, custodian, customerClass, overdue),
                PageRequest.of(limit, after, format));
    }

    /** Counts. */
    @GET
    @Path("/tracking/figures")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK, Roles.CS_ASSISTANT})
    @Operation(summary = "First contacts in time, by MONTH or CUSTODIAN; from and to are months")
    public Page<TrackingFigures> trackingFigures(
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return queries.figures(by, from, to);
    }

    /** Searches. */
    @POST
    @Path("/tracking/collect")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Look for customers whom nobody has looked at yet")
    public CollectedCustomers collectCustomers() {
        return trackings.collect();
    }

    /** One. */
    @GET
    @Path("/{id}/tracking")
    @Operation(summary = "How far the customer's file has come; state null where nobody looked")
    public TrackingView viewTracking(@PathParam("id") String id) {
        return queries.view(id);
    }

    /** Begins. */
    @POST
    @Created
    @Path("/{id}/tracking")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Track a customer who was taken over as known")
    public TrackingView beginTracking(@PathParam("id") String id) {
        trackings.begin(id);
        return queries.view(id);
    }

    /** Step. */
    @POST
    @Path("/{id}/tracking/consolidate")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "Decide on the customer's class")
    public TrackingView consolidateTracking(@PathParam("id") String id, TrackingStep command) {
        trackings.consolidate(id, command);
        return queries.view(id);
    }

    /** Step. */
    @POST
    @Path("/{id}/tracking/allocate")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Name who is to call the customer")
    public TrackingView allocateTracking(@PathParam("id") String id, TrackingStep command) {
        trackings.allocate(id, command);
        return queries.view(id);
    }

    /** Step. */
    @POST
    @Path("/{id}/tracking/maintain")
    @Operation(summary = "The card is complete: the customer is on file")
    public TrackingView maintainTracking(@PathParam("id") String id, TrackingStep command) {
        trackings.maintain(id, command);
        return queries.view(id);
    }

    /** Step. */
    @POST
    @Path("/{id}/tracking/stop")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Nobody needs to call the customer any more, with the reason")
    public TrackingView stopTracking(@PathParam("id") String id, TrackingStep command) {
        trackings.stop(id, command);
        return queries.view(id);
    }
}
