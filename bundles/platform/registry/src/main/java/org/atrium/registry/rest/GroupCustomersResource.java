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
import org.atrium.registry.api.Because;
import org.atrium.registry.api.GroupCustomerRow;
import org.atrium.registry.api.GroupCustomerView;
import org.atrium.registry.api.MatchRow;
import org.atrium.registry.api.MatchRun;
import org.atrium.registry.api.MergeCustomers;
import org.atrium.registry.service.CustomerMatches;
import org.atrium.registry.service.GroupCustomers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Customers across projects (PR-04). Answers for the projects in which the caller is CsManager (an
 * auditor reads all); who is it nowhere is refused by the service.
 */
@Path("/group-customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = GroupCustomersResource.class)
public class GroupCustomersResource {
    private final GroupCustomers customers;
    private final CustomerMatches matches;

    /** Over the services. */
    @Activate
    public GroupCustomersResource(
            @Reference GroupCustomers customers, @Reference CustomerMatches matches) {
        this.customers = customers;
        this.matches = matches;
    }

    /** Lists. */
    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Customers of the projects in which the caller is CsManager")
    public Page<GroupCustomerRow> listGroupCustomers(
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return customers.list(q, PageRequest.of(limit, after, null));
    }

    /** A person across projects. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "A person across projects; what no ground covers is withheld with the reason")
    public GroupCustomerView viewGroupCustomer(@PathParam("id") String id) {
        return customers.view(id);
    }

    /** Proposals. */
    @GET
    @Path("/matches")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Customers that may be one person, latest first")
    public Page<MatchRow> listMatches(
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return matches.list(state, PageRequest.of(limit, after, null));
    }

    /** Search the own projects for customers that may be one person. */
    @POST
    @Path("/matches/search")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Search the own projects for customers that may be one person")
    public MatchRun searchMatches() {
        return matches.search();
    }

    /** Two customers beside each other. */
    @GET
    @Path("/matches/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Two customers beside each other")
    public MatchRow viewMatch(@PathParam("id") String id) {
        return matches.view(id);
    }

    /** Link the two. */
    @POST
    @Path("/matches/{id}/merge")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Link the two; both rows stay")
    public MatchRow mergeCustomers(@PathParam("id") String id, MergeCustomers command) {
        return matches.merge(id, command);
    }

    /** Two different persons. */
    @POST
    @Path("/matches/{id}/dismiss")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Two different persons")
    public MatchRow dismissMatch(@PathParam("id") String id, Because command) {
        return matches.dismiss(id, command);
    }

    /** Take the link away again. */
    @POST
    @Path("/matches/{id}/undo")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Take the link away again")
    public MatchRow undoMerge(@PathParam("id") String id, Because command) {
        return matches.undo(id, command);
    }
}
