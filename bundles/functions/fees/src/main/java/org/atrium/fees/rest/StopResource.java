package org.atrium.fees.rest;

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
import org.atrium.fees.api.BeginStop;
import org.atrium.fees.api.ServiceStopRow;
import org.atrium.fees.api.ServiceStopView;
import org.atrium.fees.api.StopStep;
import org.atrium.fees.service.FeePaper;
import org.atrium.fees.service.StopForms;
import org.atrium.fees.service.StopService;
import org.atrium.fees.service.StopViews;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stops and restores of services (FE-04, FE-05). */
@Path("/service-stops")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = StopResource.class)
public class StopResource {
    private final StopService service;
    private final StopViews views;
    private final StopForms forms;

    /** Over the services. */
    @Activate
    public StopResource(
            @Reference StopService service,
            @Reference StopViews views,
            @Reference StopForms forms) {
        this.service = service;
        this.views = views;
        this.forms = forms;
    }

    /** FE-04. */
    @GET
    @PersonalData
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        Roles.ENGINEERING_MANAGER,
        Roles.ENGINEERING_SUPERVISOR
    })
    @Operation(summary = "Stops of services, newest first; state LIVE for those under way")
    public Page<ServiceStopRow> list(
            @QueryParam("state") String state,
            @QueryParam("service") String kind,
            @QueryParam("house") String house,
            @QueryParam("building") String building,
            @QueryParam("q") String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return views.list(
                new StopViews.Wanted(state, kind, house, building, words),
                PageRequest.of(limit, after, format));
    }

    /** FE-04. */
    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        Roles.ENGINEERING_MANAGER,
        Roles.ENGINEERING_SUPERVISOR
    })
    @Operation(summary = "A stop of a service with its history, proofs and deadlines")
    public ServiceStopView get(@PathParam("id") String id) {
        return views.get(id);
    }

    /** FE-04, F-63. */
    @POST
    @Created
    @RolesAllowed(Roles.CS_ASSISTANT)
    @Operation(summary = "Post the 3-day payment slip before a service is stopped")
    public ServiceStopView begin(BeginStop command) {
        return service.begin(command);
    }

    /** FE-04. */
    @POST
    @Path("{id}/evidence")
    @RolesAllowed({Roles.CS_ASSISTANT, Roles.CS_MANAGER})
    @Operation(summary = "Add what shows the slip posted")
    public ServiceStopView prove(@PathParam("id") String id, StopStep command) {
        return service.prove(id, command);
    }

    /** FE-04, F-64, F-65. */
    @POST
    @Path("{id}/order")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Order the stop once the notice has run out")
    public ServiceStopView order(@PathParam("id") String id, StopStep command) {
        return service.step(id, "order", command);
    }

    /** FE-04. */
    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.ENGINEERING_MANAGER)
    @Operation(summary = "Take the order on for engineering")
    public ServiceStopView accept(@PathParam("id") String id, StopStep command) {
        return service.step(id, "accept", command);
    }

    /** FE-04, F-65. */
    @POST
    @Path("{id}/stop")
    @RolesAllowed({Roles.MEMBER})
    @Operation(summary = "Report that the service is stopped")
    public ServiceStopView stop(@PathParam("id") String id, StopStep command) {
        return service.step(id, "stop", command);
    }

    /** FE-04. */
    @POST
    @Path("{id}/receive-owner")
    @RolesAllowed(Roles.CS_ASSISTANT)
    @Operation(summary = "Record what the owner said when he came")
    public ServiceStopView receiveOwner(@PathParam("id") String id, StopStep command) {
        return service.step(id, "receive-owner", command);
    }

    /** FE-04. */
    @POST
    @Path("{id}/handle")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Record what the manager agreed with the owner")
    public ServiceStopView handle(@PathParam("id") String id, StopStep command) {
        return service.step(id, "handle", command);
    }

    /** FE-05. */
    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Restore the service though it is not paid")
    public ServiceStopView restore(@PathParam("id") String id, StopStep command) {
        return service.step(id, "restore", command);
    }

    /** FE-05. */
    @POST
    @Path("{id}/restored")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Report that the service runs again")
    public ServiceStopView restored(@PathParam("id") String id, StopStep command) {
        return service.step(id, "restored", command);
    }

    /** FE-05. */
    @POST
    @Path("{id}/confirm")
    @RolesAllowed(Roles.FRONT_DESK)
    @Operation(summary = "Confirm with the household that the service runs again")
    public ServiceStopView confirm(@PathParam("id") String id, StopStep command) {
        return service.step(id, "confirm", command);
    }

    /** FE-04. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Withdraw a stop before the service is stopped")
    public ServiceStopView withdraw(@PathParam("id") String id, StopStep command) {
        return service.step(id, "withdraw", command);
    }

    /** F-63. */
    @GET
    @Path("{id}/slip.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "The 3-day payment slip as PDF")
    public Response slip(@PathParam("id") String id) {
        return pdf(forms.slip(id));
    }

    /** F-64. */
    @GET
    @Path("{id}/notice.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "The stop-service notice as PDF")
    public Response notice(@PathParam("id") String id) {
        return pdf(forms.notice(id));
    }

    /** F-65. */
    @GET
    @Path("{id}/dispatch.pdf")
    @Produces("application/pdf")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.CS_MANAGER,
        Roles.FINANCE,
        Roles.ENGINEERING_MANAGER,
        Roles.ENGINEERING_SUPERVISOR
    })
    @Operation(summary = "The stop and restore dispatch as PDF, to be filled in by hand")
    public Response dispatch(@PathParam("id") String id) {
        return pdf(forms.dispatch(id));
    }

    static Response pdf(FeePaper.File file) {
        return Response.ok(file.pdf(), "application/pdf")
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
