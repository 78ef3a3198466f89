package org.atrium.fees.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.fees.api.DunningCaseRow;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.service.CaseService;
import org.atrium.kernel.api.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts on the ladder (FE-01, FE-02, FE-03). */
@Path("/dunning-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CaseResource.class)
public class CaseResource {
    private final CaseService service;

    /** Over the service. */
    @Activate
    public CaseResource(@Reference CaseService service) {
        this.service = service;
    }

    /** FE-01. */
    @GET
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Accounts on the ladder, newest first; state OPEN unless asked otherwise")
    public Page<DunningCaseRow> list(
            @QueryParam("state") String state,
            @QueryParam("rung") String rung,
            @QueryParam("building") String building,
            @QueryParam("q") String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(
                new CaseService.Wanted(state, rung, building, words),
                PageRequest.of(limit, after, format));
    }

    /** FE-01. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "An account on the ladder with its steps and what comes next")
    public DunningCaseView get(@PathParam("id") String id) {
        return service.get(id);
    }
}
