package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.identity.api.SecurityEventRow;
import org.atrium.identity.service.SecurityLogService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Logins and changes of rights. */
@Path("/security-log")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = SecurityLogResource.class)
public class SecurityLogResource {
    private final SecurityLogService log;

    @Activate
    public SecurityLogResource(@Reference SecurityLogService log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.SECURITY_ADMIN})
    @Operation(summary = "The security log, the latest first")
    public Page<SecurityEventRow> list(
            @QueryParam("user") String user,
            @QueryParam("event") String event,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return log.list(user, event, from, to, PageRequest.of(limit, after, format));
    }
}
