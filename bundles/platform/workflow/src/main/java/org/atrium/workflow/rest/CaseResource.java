package org.atrium.workflow.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.workflow.api.AddComment;
import org.atrium.workflow.api.CaseComments;
import org.atrium.workflow.api.CasePerson;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.HandOver;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.service.CaseDesk;
import org.atrium.workflow.service.StepService;
import org.atrium.workflow.service.TaskService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single cases. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Component(service = CaseResource.class)
public class CaseResource {
    private final TaskService service;
    private final CaseDesk desk;
    private final StepService steps;

    /** Over the services. */
    @Activate
    public CaseResource(
            @Reference TaskService service,
            @Reference CaseDesk desk,
            @Reference StepService steps) {
        this.service = service;
        this.desk = desk;
        this.steps = steps;
    }

    /** One case. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One case: state, actions offered to me, due time and history")
    public CaseView view(@PathParam("id") String id) {
        return service.caseView(id);
    }

    /** Any action. */
    @POST
    @Path("/{id}/actions/{action}")
    @Operation(summary = "Take an action on a case with the fields that it names")
    public CaseView act(
            @PathParam("id") String id, @PathParam("action") String action, StepInput command) {
        return steps.take(id, action, command);
    }

    /** Out of the pool. */
    @POST
    @Path("/{id}/claim")
    @Operation(summary = "Take a case out of the pool of my role into my own inbox")
    public CaseView claim(@PathParam("id") String id) {
        return desk.claim(id);
    }

    /** Back into the pool. */
    @POST
    @Path("/{id}/release")
    @Operation(summary = "Put a claimed case back into the pool of its role")
    public CaseView release(@PathParam("id") String id) {
        return desk.release(id);
    }

    /** To a colleague. */
    @POST
    @Path("/{id}/hand-over")
    @Operation(summary = "Hand a case over to a colleague, with a reason")
    public CaseView handOver(@PathParam("id") String id, HandOver command) {
        return desk.handOver(id, command);
    }

    /** Who may get it. */
    @GET
    @Path("/{id}/people")
    @Operation(summary = "Members to whom this case may be handed over")
    public List<CasePerson> people(@PathParam("id") String id) {
        return desk.people(id);
    }

    /** What was said. */
    @GET
    @Path("/{id}/comments")
    @Operation(summary = "Comments on a case, oldest first")
    public CaseComments comments(@PathParam("id") String id) {
        return desk.comments(id);
    }

    /** Says something. */
    @POST
    @Path("/{id}/comments")
    @Operation(summary = "Comment on a case, with attachments and mentioned colleagues")
    public CaseComments comment(@PathParam("id") String id, AddComment command) {
        return desk.comment(id, command);
    }
}
