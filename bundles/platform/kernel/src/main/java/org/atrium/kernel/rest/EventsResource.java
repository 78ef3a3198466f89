package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
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
import org.atrium.kernel.api.EventLagView;
import org.atrium.kernel.api.SettleEvent;
import org.atrium.kernel.api.StuckEventView;
import org.atrium.kernel.service.EventWatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Events on their way from one module to another. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = EventsResource.class)
@RolesAllowed(Roles.GROUP_IT)
public class EventsResource {
    private final EventWatch events;

    /** Over the deliveries. */
    @Activate
    public EventsResource(@Reference EventWatch events) {
        this.events = events;
    }

    /** What failed. */
    @GET
    @Operation(summary = "Events that a module could not take, oldest first")
    public Page<StuckEventView> list(
            @QueryParam("state") String state,
            @QueryParam("consumer") String consumer,
            @QueryParam("project") String project,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return events.list(state, consumer, project, PageRequest.of(limit, after, format));
    }

    /** How far behind. */
    @GET
    @Path("/lag")
    @Operation(summary = "How far behind each module is with its events")
    public List<EventLagView> lag() {
        return events.lag();
    }

    /** Tries one again. */
    @POST
    @Path("/{id}/retry")
    @Operation(summary = "Try an event again that stopped its house for a module")
    public StuckEventView retry(@PathParam("id") String id, SettleEvent settle) {
        return events.retry(id, settle);
    }

    /** Leaves one out. */
    @POST
    @Path("/{id}/skip")
    @Operation(summary = "Leave an event out for a module, with a reason")
    public StuckEventView skip(@PathParam("id") String id, SettleEvent settle) {
        return events.skip(id, settle);
    }
}
