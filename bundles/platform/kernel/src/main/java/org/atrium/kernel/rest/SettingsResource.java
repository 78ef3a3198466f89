package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.AuditRow;
import org.atrium.kernel.api.CalendarView;
import org.atrium.kernel.api.PolicyView;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.service.AuditTrail;
import org.atrium.kernel.service.CalendarService;
import org.atrium.kernel.service.PolicyService;
import org.atrium.kernel.service.ProjectService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is set per project: functions, policies, calendar; and who set it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = SettingsResource.class)
public class SettingsResource {
    private final ProjectService projects;
    private final PolicyService policies;
    private final CalendarService calendars;
    private final AuditTrail audit;

    /** Over the kernel's services. */
    @Activate
    public SettingsResource(
            @Reference ProjectService projects,
            @Reference PolicyService policies,
            @Reference CalendarService calendars,
            @Reference AuditTrail audit) {
        this.projects = projects;
        this.policies = policies;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** Enables exactly these functions. */
    @PUT
    @Path("/modules")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Enable exactly these functions in the project")
    public ProjectView enable(List<String> modules) {
        return projects.enable(modules);
    }

    /** Policies on a day. */
    @GET
    @Path("/policies")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Policy values on a day")
    public List<PolicyView> policies(@QueryParam("asOf") String asOf) {
        return policies.list(asOf);
    }

    /** Sets a policy. */
    @PUT
    @Path("/policies/{key}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Set a policy value from a day on, with a reason")
    public PolicyView set(@PathParam("key") String key, ProjectView.PolicyEntry entry) {
        return policies.set(key, entry);
    }

    /** The calendar. */
    @GET
    @Path("/calendar")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "The working calendar")
    public CalendarView calendar() {
        return calendars.get();
    }

    /** Replaces years of the calendar. */
    @PUT
    @Path("/calendar")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Replace the years that the given days fall into")
    public CalendarView putCalendar(CalendarView calendar) {
        return calendars.put(calendar);
    }

    /** The audit trail. */
    @GET
    @Path("/audit")
    @RolesAllowed({Roles.CS_MANAGER, Roles.GROUP_IT})
    @Operation(summary = "Who changed what, newest first")
    public Page<AuditRow> audit(
            @QueryParam("entity") String entity,
            @QueryParam("entityId") String entityId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return audit.list(entity, entityId, from, to, PageRequest.of(limit, after, format));
    }
}
