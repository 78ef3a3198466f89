package org.atrium.identity.rest;

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
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.identity.api.AccessRequestRow;
import org.atrium.identity.api.Decide;
import org.atrium.identity.service.AccessRequestService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a security administrator approves. */
@Path("/access-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = AccessRequestsResource.class)
public class AccessRequestsResource {
    private final AccessRequestService requests;

    @Activate
    public AccessRequestsResource(@Reference AccessRequestService requests) {
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Roles.GROUP_IT, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Requests about people with group roles, the latest first")
    public Page<AccessRequestRow> list(
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return requests.list(state, PageRequest.of(limit, after, format));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.SECURITY_ADMIN)
    @Operation(summary = "Approve a request of somebody else; it is done at once")
    public AccessRequestRow approve(@PathParam("id") String id, Decide command) {
        return requests.approve(id, command);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.SECURITY_ADMIN)
    @Operation(summary = "Reject a request of somebody else")
    public AccessRequestRow reject(@PathParam("id") String id, Decide command) {
        return requests.reject(id, command);
    }
}
