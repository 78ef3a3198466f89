package org.atrium.kernel.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.PolicyPreviewView;
import org.atrium.kernel.api.PolicyValueRow;
import org.atrium.kernel.api.PolicyView;
import org.atrium.kernel.api.PreviewPolicy;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.WithdrawPolicy;
import org.atrium.kernel.service.PolicyForesight;
import org.atrium.kernel.service.PolicyHistory;
import org.atrium.kernel.service.PolicyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a project decides for itself (rule 4). */
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PolicyResource.class)
public class PolicyResource {
    private final PolicyService policies;
    private final PolicyHistory history;
    private final PolicyForesight foresight;

    /** Over the kernel's services. */
    @Activate
    public PolicyResource(
            @Reference PolicyService policies,
            @Reference PolicyHistory history,
            @Reference PolicyForesight foresight) {
        this.policies = policies;
        this.history = history;
        this.foresight = foresight;
    }

    /** All on a day. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Policies with their type, bounds and value on a day")
    public List<PolicyView> list(
            @QueryParam("asOf") String asOf,
            @QueryParam("q") String q,
            @QueryParam("module") String module) {
        return policies.list(asOf, q, module);
    }

    /** One on a day. */
    @GET
    @Path("/{key}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "One policy on a day")
    public PolicyView get(@PathParam("key") String key, @QueryParam("asOf") String asOf) {
        return policies.get(key, asOf);
    }

    /** Sets one. */
    @PUT
    @Path("/{key}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Set a policy value from a day on, with a reason")
    public PolicyView set(@PathParam("key") String key, ProjectView.PolicyEntry entry) {
        return policies.set(key, entry);
    }

    /** What another value would change. */
    @POST
    @Path("/{key}/preview")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "What another value would change; nothing is written")
    public PolicyPreviewView preview(@PathParam("key") String key, PreviewPolicy asked) {
        return foresight.preview(key, asked);
    }

    /** Every value that was set. */
    @GET
    @Path("/{key}/history")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Every value that was set for a policy, newest first")
    public Page<PolicyValueRow> history(
            @PathParam("key") String key,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return history.list(key, PageRequest.of(limit, after, format));
    }

    /** Takes a planned one back. */
    @POST
    @Path("/{key}/values/{id}/withdraw")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Withdraw a value that has not begun")
    public PolicyValueRow withdraw(
            @PathParam("key") String key, @PathParam("id") String id, WithdrawPolicy command) {
        return history.withdraw(key, id, command);
    }
}
