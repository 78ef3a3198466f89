package org.atrium.rent.rest;

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
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.rent.api.BeginRepossession;
import org.atrium.rent.api.RepossessionRow;
import org.atrium.rent.api.RepossessionStep;
import org.atrium.rent.api.RepossessionView;
import org.atrium.rent.service.RepossessionFlow;
import org.atrium.rent.service.RepossessionForms;
import org.atrium.rent.service.RepossessionService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Repossessions for arrears (RT-02). */
@Path("/repossessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = RepossessionResource.class)
public class RepossessionResource {
    private final RepossessionService service;
    private final RepossessionForms forms;

    /** Over the services. */
    @Activate
    public RepossessionResource(
            @Reference RepossessionService service, @Reference RepossessionForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** RT-02. */
    @GET
    @PersonalData
    @RolesAllowed({
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        RepossessionFlow.LAWYER
    })
    @Operation(summary = "Repossessions, newest first")
    public Page<RepossessionRow> list(
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(state, PageRequest.of(limit, after, format));
    }

    /** RT-02. */
    @POST
    @Created
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "Demand overdue rent with a last day to pay")
    public RepossessionView begin(BeginRepossession command) {
        return service.begin(command);
    }

    /** RT-02. */
    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        RepossessionFlow.LAWYER
    })
    @Operation(summary = "A repossession")
    public RepossessionView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** RT-02, form F-67. */
    @GET
    @Path("{id}/notice.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, RepossessionFlow.LAWYER})
    @Operation(summary = "The notice to leave, as PDF (form F-67)")
    public Response notice(@PathParam("id") String id) {
        return DueResource.pdf(forms.notice(id));
    }

    /** RT-02. */
    @POST
    @Path("{id}/expire")
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "The time given is over and the rent is unpaid")
    public RepossessionView expire(@PathParam("id") String id, RepossessionStep command) {
        return service.take(id, "expire", command);
    }

    /** RT-02. */
    @POST
    @Path("{id}/notice")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Approve the notice to leave, which is sent")
    public RepossessionView sendNotice(@PathParam("id") String id, RepossessionStep command) {
        return service.take(id, "notice", command);
    }

    /** RT-02. */
    @POST
    @Path("{id}/review")
    @RolesAllowed(RepossessionFlow.LAWYER)
    @Operation(summary = "Attach the judgment or the written consent")
    public RepossessionView review(@PathParam("id") String id, RepossessionStep command) {
        return service.take(id, "review", command);
    }

    /** RT-02. */
    @POST
    @Path("{id}/repossess")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Record the taking over: inventory and two witnesses")
    public RepossessionView repossess(@PathParam("id") String id, RepossessionStep command) {
        return service.take(id, "repossess", command);
    }

    /** RT-02. */
    @POST
    @Path("{id}/vacate")
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "The premises are free again")
    public RepossessionView vacate(@PathParam("id") String id, RepossessionStep command) {
        return service.take(id, "vacate", command);
    }

    /** RT-02. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Let it be")
    public RepossessionView withdraw(@PathParam("id") String id, RepossessionStep command) {
        return service.take(id, "withdraw", command);
    }
}
