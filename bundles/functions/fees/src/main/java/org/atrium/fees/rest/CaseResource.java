package org.atrium.fees.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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
import org.atrium.fees.api.AgreeInstalments;
import org.atrium.fees.api.DisputeStep;
import org.atrium.fees.api.DunningCaseRow;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningColumn;
import org.atrium.fees.api.PromisePayment;
import org.atrium.fees.api.RaiseDispute;
import org.atrium.fees.api.ResumeDunning;
import org.atrium.fees.service.CaseService;
import org.atrium.fees.service.HoldService;
import org.atrium.fees.service.InstalmentForms;
import org.atrium.fees.service.LitigationPack;
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
    private final HoldService holds;
    private final LitigationPack pack;
    private final InstalmentForms plans;

    /** Over the services. */
    @Activate
    public CaseResource(
            @Reference CaseService service,
            @Reference HoldService holds,
            @Reference LitigationPack pack,
            @Reference InstalmentForms plans) {
        this.service = service;
        this.holds = holds;
        this.pack = pack;
        this.plans = plans;
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
    @Path("board")
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The rungs with how many stand there, what they owe, and who owes most")
    public List<DunningColumn> board(
            @QueryParam("building") String building, @QueryParam("q") String words) {
        return service.board(building, words);
    }

    /** FE-01. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "An account on the ladder with its steps and what comes next")
    public DunningCaseView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** FE-01, rung LITIGATION_PACK. */
    @GET
    @Path("{id}/pack.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The litigation pack: open charges with their limitation, steps, proofs")
    public Response pack(@PathParam("id") String id) {
        return StopResource.pdf(pack.print(id));
    }

    /** FE-01: to be signed by both sides. */
    @GET
    @Path("{id}/instalments.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The agreement on instalments, to be signed")
    public Response plan(@PathParam("id") String id) {
        return StopResource.pdf(plans.print(id));
    }

    /** FE-02. */
    @POST
    @Path("{id}/dispute")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The debtor disputes what he owes")
    public DunningCaseView dispute(@PathParam("id") String id, RaiseDispute command) {
        return holds.dispute(id, command);
    }

    /** FE-01. */
    @POST
    @Path("{id}/promise")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The debtor promises to pay by a day")
    public DunningCaseView promise(@PathParam("id") String id, PromisePayment command) {
        return holds.promise(id, command);
    }

    /** FE-01. */
    @POST
    @Path("{id}/instalments")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "The debtor pays by instalments")
    public DunningCaseView instalments(@PathParam("id") String id, AgreeInstalments command) {
        return holds.instalments(id, command);
    }

    /** Flows.md 6.1: whose signature is due stands in the hold's process. */
    @POST
    @Path("{id}/instalments/approve")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Sign the agreement on instalments that waits")
    public DunningCaseView approve(@PathParam("id") String id, DisputeStep command) {
        return holds.sign(id, "approve", command);
    }

    /** Flows.md 6.1. */
    @POST
    @Path("{id}/instalments/reject")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Refuse the agreement on instalments that waits, with a reason")
    public DunningCaseView reject(@PathParam("id") String id, DisputeStep command) {
        return holds.sign(id, "reject", command);
    }

    /** Flows.md 6.1. */
    @POST
    @Path("{id}/instalments/withdraw")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Take the agreement on instalments back before it is signed")
    public DunningCaseView withdraw(@PathParam("id") String id, DisputeStep command) {
        return holds.sign(id, "withdraw", command);
    }

    /** FE-01. */
    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Let the ladder go on")
    public DunningCaseView resume(@PathParam("id") String id, ResumeDunning command) {
        return holds.resume(id, command);
    }

    /** FE-02. */
    @POST
    @Path("{id}/mediate")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Talk with the debtor who disputes")
    public DunningCaseView mediate(@PathParam("id") String id, DisputeStep command) {
        return holds.step(id, "mediate", command);
    }

    /** FE-02. */
    @POST
    @Path("{id}/settle")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "The dispute is settled")
    public DunningCaseView settle(@PathParam("id") String id, DisputeStep command) {
        return holds.step(id, "settle", command);
    }

    /** FE-02. */
    @POST
    @Path("{id}/give-up")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "The dispute cannot be settled")
    public DunningCaseView giveUp(@PathParam("id") String id, DisputeStep command) {
        return holds.step(id, "give-up", command);
    }

    /** FE-02. */
    @POST
    @Path("{id}/sue")
    @RolesAllowed({Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Take the dispute to court")
    public DunningCaseView sue(@PathParam("id") String id, DisputeStep command) {
        return holds.step(id, "sue", command);
    }
}
