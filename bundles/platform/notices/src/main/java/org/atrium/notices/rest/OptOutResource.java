package org.atrium.notices.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.atrium.kernel.api.PersonalData;
import org.atrium.notices.api.OptOutRow;
import org.atrium.notices.api.RecordOptOut;
import org.atrium.notices.service.OptOutService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who wants no advertising (flows.md 6.9); legal notices and those of the service go to all. */
@Path("/notices/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = OptOutResource.class)
public class OptOutResource {
    private final OptOutService service;

    /** Over the service. */
    @Activate
    public OptOutResource(@Reference OptOutService service) {
        this.service = service;
    }

    /** Flows.md 6.9. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER})
    @Operation(summary = "Customers who want no advertising")
    public Page<OptOutRow> list(
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(q, PageRequest.of(limit, after, format));
    }

    /** Flows.md 6.9. */
    @PUT
    @Path("{customerId}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER})
    @Operation(summary = "Record that a customer wants no advertising")
    public void add(@PathParam("customerId") String customerId, RecordOptOut command) {
        service.add(customerId, command);
    }

    /** Flows.md 6.9. */
    @DELETE
    @Path("{customerId}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER})
    @Operation(summary = "Record that a customer wants advertising again")
    public void remove(
            @PathParam("customerId") String customerId, @QueryParam("reason") String reason) {
        service.remove(customerId, reason);
    }
}
