package org.atrium.sample;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes, and what takes long. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Component(service = SampleResource.class)
public class SampleResource {
    private final Notes notes;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Behaviour behaviour;

    /** Over the notes. */
    @Activate
    public SampleResource(
            @Reference Notes notes,
            @Reference Jobs jobs,
            @Reference Transactions transactions,
            @Reference Behaviour behaviour) {
        this.notes = notes;
        this.jobs = jobs;
        this.transactions = transactions;
        this.behaviour = behaviour;
    }

    /** Writes one. */
    @POST
    @Path("/notes")
    @Created
    @Operation(summary = "Write a note")
    public NoteView write(NoteView wanted) {
        return notes.write(wanted);
    }

    /** Reads one. */
    @GET
    @Path("/notes/{id}")
    @Operation(summary = "Read a note")
    public NoteView read(@PathParam("id") String id) {
        return notes.read(Long.parseLong(id));
    }

    /** What was heard of. */
    @GET
    @Path("/heard")
    @Operation(summary = "Events by the version that heard of them")
    public Map<String, Long> heard() {
        return notes.heard();
    }

    /** Takes its time. */
    @GET
    @Path("/slowly")
    @Operation(summary = "The version that answers, after some time")
    public NoteView slowly(@QueryParam("millis") int millis) {
        Slowly.pass(millis);
        NoteView view = new NoteView();
        view.servedBy = behaviour.version();
        return view;
    }

    /** Begins a job. */
    @POST
    @Path("/jobs")
    @Accepted
    @Operation(summary = "Begin a slow job")
    public JobView begin(SlowJob.Parameters parameters) {
        return transactions.write(() -> jobs.start(SlowJob.TYPE, parameters));
    }
}
