package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
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
import org.atrium.kernel.api.PersonalData;
import org.atrium.registry.api.AllocateCustomers;
import org.atrium.registry.api.AllocatedCustomers;
import org.atrium.registry.api.AssignHandler;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CorrectCustomer;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.FileCopy;
import org.atrium.registry.api.IdentityView;
import org.atrium.registry.api.RecordBasis;
import org.atrium.registry.api.RecordContact;
import org.atrium.registry.service.Custodians;
import org.atrium.registry.service.CustomerFiles;
import org.atrium.registry.service.CustomerQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Customers; personal data is masked except in the two operations that are audited. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT,
    Roles.SHOP_ADMINISTRATOR,
    Roles.CS_MANAGER,
    Roles.RECORDS_CLERK
})
@Component(service = CustomersResource.class)
public class CustomersResource {
    private final CustomerQueries queries;
    private final CustomerFiles files;
    private final Custodians custodians;

    /** Over the services. */
    @Activate
    public CustomersResource(
            @Reference CustomerQueries queries,
            @Reference CustomerFiles files,
            @Reference Custodians custodians) {
        this.queries = queries;
        this.files = files;
        this.custodians = custodians;
    }

    /** Lists. */
    @GET
    @PersonalData
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.RECORDS_CLERK,
        Roles.FINANCE,
        Roles.CASHIER
    })
    @Operation(
            summary = "Customers; q is part of name or phone, an id number or its last four digits")
    public Page<CustomerRow> listCustomers(
            @BeanParam CustomerParams filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(filter.filter(), PageRequest.of(limit, after, format));
    }

    /** Gives. */
    @POST
    @Path("/allocate")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Give customers without custodian evenly to these members, 2,000 at once")
    public AllocatedCustomers allocateCustomers(AllocateCustomers command) {
        return custodians.allocate(command);
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
    @Operation(summary = "A customer with its houses and file; phone and id number masked")
    public CustomerView viewCustomer(@PathParam("id") String id) {
        return queries.view(id);
    }

    /** Unmasks the phone. */
    @GET
    @Path("/{id}/phone")
    @Operation(summary = "The customer's phone without mask; audited")
    public IdentityView showPhone(@PathParam("id") String id) {
        return queries.phone(id);
    }

    /** Unmasks all. */
    @POST
    @Path("/{id}/identity")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "Phone and id number without mask; audited with the reason")
    public IdentityView showIdentity(@PathParam("id") String id, Because command) {
        return queries.identity(id, command);
    }

    /** Corrects. */
    @POST
    @Path("/{id}/correct")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(
            summary =
                    "Put name, phone and id number right; an owner is renamed by a change of owner")
    public CustomerView correctCustomer(@PathParam("id") String id, CorrectCustomer command) {
        return files.correct(id, command);
    }

    /** Names the handler. */
    @POST
    @Path("/{id}/handler")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Say which company of the project collected the data")
    public CustomerView assignHandler(@PathParam("id") String id, AssignHandler command) {
        return files.assignHandler(id, command);
    }

    /** Files a contact. */
    @POST
    @Path("/{id}/contacts")
    @Operation(summary = "Record that somebody spoke with the customer")
    public CustomerView recordContact(@PathParam("id") String id, RecordContact command) {
        return files.contact(id, command);
    }

    /** Files a copy. */
    @POST
    @Path("/{id}/copies")
    @Operation(summary = "File the copy of an identity document")
    public CustomerView fileCopy(@PathParam("id") String id, FileCopy command) {
        return files.copy(id, command);
    }

    /** Records a ground. */
    @POST
    @Path("/{id}/bases")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "Record a ground for showing the data to another company")
    public CustomerView recordBasis(@PathParam("id") String id, RecordBasis command) {
        return files.recordBasis(id, command);
    }

    /** Ends a ground. */
    @POST
    @Path("/{id}/bases/{basis}/withdraw")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "End a ground; the joint view ends with it")
    public CustomerView withdrawBasis(
            @PathParam("id") String id, @PathParam("basis") String basis, Because command) {
        return files.withdrawBasis(id, basis, command);
    }
}
