package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.IdentityView;
import org.atrium.registry.service.CustomerQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Customers; personal data is masked except in the two operations that are audited. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CustomersResource.class)
public class CustomersResource {
    private final CustomerQueries queries;

    /** Over the service. */
    @Activate
    public CustomersResource(@Reference CustomerQueries queries) {
        this.queries = queries;
    }

    /** Lists. */
    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.RECORDS_CLERK,
        Roles.FINANCE,
        Roles.CASHIER
    })
    @Operation(summary = "Customers; q is part of name or phone, or the whole id number")
    public Page<CustomerRow> listCustomers(
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(q, PageRequest.of(limit, after, format));
    }

    /** One. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.RECORDS_CLERK,
        Roles.FINANCE,
        Roles.CASHIER
    })
    @Operation(summary = "A customer with its houses; phone and id number masked")
    public CustomerView viewCustomer(@PathParam("id") String id) {
        return queries.view(id);
    }

    /** Unmasks the phone. */
    @GET
    @Path("/{id}/phone")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.RECORDS_CLERK
    })
    @Operation(summary = "The customer's phone without mask; audited")
    public IdentityView showPhone(@PathParam("id") String id) {
        return queries.phone(id);
    }

    /** Unmasks all. */
    @GET
    @Path("/{id}/identity")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "The customer's phone and id number without mask; audited")
    public IdentityView showIdentity(@PathParam("id") String id) {
        return queries.identity(id);
    }
}
