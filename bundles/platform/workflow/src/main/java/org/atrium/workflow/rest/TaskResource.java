package org.atrium.workflow.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.workflow.api.BulkResult;
import org.atrium.workflow.api.BulkStep;
import org.atrium.workflow.api.TaskRow;
import org.atrium.workflow.service.StepService;
import org.atrium.workflow.service.TaskService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The inbox. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = TaskResource.class)
public class TaskResource {
    private final TaskService service;
    private final StepService steps;

    /** Over the service. */
    @Activate
    public TaskResource(@Reference TaskService service, @Reference StepService steps) {
        this.service = service;
        this.steps = steps;
    }

    /** One action on many. */
    @POST
    @Path("/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Take one action on up to 200 cases; the result names each refusal")
    public BulkResult actAll(BulkStep command) {
        return steps.takeAll(command);
    }

    /** Open cases. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Open cases that wait for me, soonest due first")
    public Page<TaskRow> tasks(
            @QueryParam("mine") @DefaultValue("true") boolean mine,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("flow") String flow,
            @QueryParam("q") String text,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.tasks(mine, overdue, flow, text, PageRequest.of(limit, after, format));
    }
}
