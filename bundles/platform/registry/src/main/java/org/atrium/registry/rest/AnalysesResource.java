package org.atrium.registry.rest;

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
import org.atrium.kernel.api.Created;
import org.atrium.registry.api.AnalysisRow;
import org.atrium.registry.api.AnalysisStep;
import org.atrium.registry.api.AnalysisView;
import org.atrium.registry.api.MakeAnalysis;
import org.atrium.registry.api.StatisticRow;
import org.atrium.registry.api.ValueRow;
import org.atrium.registry.service.Analyses;
import org.atrium.registry.service.CustomerFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statistics, value and reports on customers (PR-05, PR-06); figures name no person. */
@Path("/customer-analyses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = AnalysesResource.class)
public class AnalysesResource {
    private final Analyses analyses;
    private final CustomerFigures figures;

    /** Over the services. */
    @Activate
    public AnalysesResource(@Reference Analyses analyses, @Reference CustomerFigures figures) {
        this.analyses = analyses;
        this.figures = figures;
    }

    /** Lists. */
    @GET
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT, Roles.FINANCE})
    @Operation(summary = "Reports on customers, the latest first; kind STATISTICS or VALUE")
    public Page<AnalysisRow> listAnalyses(
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return analyses.list(kind, state, PageRequest.of(limit, after, format));
    }

    /** Counts. */
    @GET
    @Path("/statistics")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT, Roles.FINANCE})
    @Operation(
            summary =
                    "Customers by CLASS, KIND, OWNED, AGE, CUSTODIAN; CASES and CHANNEL of a period")
    public Page<StatisticRow> customerStatistics(
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return figures.statistics(by, from, to);
    }

    /** Weighs. */
    @GET
    @Path("/values")
    @RolesAllowed({Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "What classes of customers brought in and cost in a period")
    public Page<ValueRow> customerValues(
            @QueryParam("from") String from, @QueryParam("to") String to) {
        return figures.values(from, to);
    }

    /** One. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT, Roles.FINANCE})
    @Operation(summary = "A report with its figures as they stood and its proposals")
    public AnalysisView viewAnalysis(@PathParam("id") String id) {
        return analyses.view(id);
    }

    /** Makes. */
    @POST
    @Created
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT})
    @Operation(summary = "Draw up a report with the figures of a period as they stand now")
    public AnalysisView makeAnalysis(MakeAnalysis command) {
        return analyses.make(command);
    }

    /** Step. */
    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Send the analysis with its proposals to the departments")
    public AnalysisView issueAnalysis(@PathParam("id") String id, AnalysisStep command) {
        return analyses.step(id, "issue", command);
    }

    /** Step. */
    @POST
    @Path("/{id}/adopt")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "A department has adopted a proposal")
    public AnalysisView adoptProposal(@PathParam("id") String id, AnalysisStep command) {
        return analyses.decide(id, true, command);
    }

    /** Step. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "A department has rejected a proposal, with the reason")
    public AnalysisView rejectProposal(@PathParam("id") String id, AnalysisStep command) {
        return analyses.decide(id, false, command);
    }

    /** Step. */
    @POST
    @Path("/{id}/review")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "The assessment was gone over")
    public AnalysisView reviewAssessment(@PathParam("id") String id, AnalysisStep command) {
        return analyses.step(id, "review", command);
    }

    /** Step. */
    @POST
    @Path("/{id}/use")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Say which decision was based on the assessment")
    public AnalysisView useAssessment(@PathParam("id") String id, AnalysisStep command) {
        return analyses.step(id, "use", command);
    }
}
