package org.atrium.kernel.rest;

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
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.service.JobService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Long work. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = JobsResource.class)
@RolesAllowed(Roles.SIGNED_IN)
public class JobsResource {
    private final JobService jobs;

    /** Over the jobs. */
    @Activate
    public JobsResource(@Reference JobService jobs) {
        this.jobs = jobs;
    }

    /** Jobs. */
    @GET
    @Operation(summary = "Jobs, newest first: all of them for group IT, one's own for others")
    public Page<JobView> list(
            @QueryParam("state") String state,
            @QueryParam("type") String type,
            @QueryParam("project") String project,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return jobs.list(state, type, project, mine, PageRequest.of(limit, after, format));
    }

    /** One job. */
    @GET
    @Path("/{id}")
    @Operation(summary = "How far a job is")
    public JobView get(@PathParam("id") String id) {
        return jobs.get(id);
    }

    /** Stops it for a while. */
    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Pause a job after its present chunk")
    public JobView pause(@PathParam("id") String id) {
        return jobs.pause(id);
    }

    /** Lets it go on. */
    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Resume a paused job where it stopped")
    public JobView resume(@PathParam("id") String id) {
        return jobs.resume(id);
    }

    /** Ends it. */
    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel a job after its present chunk; what is done stays")
    public JobView cancel(@PathParam("id") String id) {
        return jobs.cancel(id);
    }

    /** Tries it again. */
    @POST
    @Path("/{id}/retry")
    @Operation(summary = "Try a failed job again where it stopped")
    public JobView retry(@PathParam("id") String id) {
        return jobs.retry(id);
    }
}
