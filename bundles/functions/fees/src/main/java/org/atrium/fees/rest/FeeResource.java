package org.atrium.fees.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.fees.api.ChargeView;
import org.atrium.fees.api.CollectionRow;
import org.atrium.fees.api.ComingFees;
import org.atrium.fees.api.ComingView;
import org.atrium.fees.api.ItemView;
import org.atrium.fees.api.PostCharge;
import org.atrium.fees.service.ComingService;
import org.atrium.fees.service.FeeService;
import org.atrium.kernel.api.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Charges by hand, charge items, collection figures. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = FeeResource.class)
public class FeeResource {
    private final FeeService service;
    private final ComingService coming;

    /** Over the services. */
    @Activate
    public FeeResource(@Reference FeeService service, @Reference ComingService coming) {
        this.service = service;
        this.coming = coming;
    }

    /** FE-07. */
    @POST
    @Path("charges")
    @Created
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Charge a house by hand; needs an Idempotency-Key")
    public ChargeView charge(PostCharge command) {
        return service.charge(command);
    }

    /** Flows.md 6.6. */
    @GET
    @Path("items")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Charge items")
    public List<ItemView> items() {
        return service.items();
    }

    /** FE-07. */
    @POST
    @Path("coming")
    @RolesAllowed({Roles.CASHIER, Roles.FINANCE, Roles.FRONT_DESK})
    @Operation(summary = "What the property fee of a house's coming periods comes to")
    public ComingView coming(ComingFees command) {
        return coming.of(command);
    }

    /** FE-01, collection rate. */
    @GET
    @Path("collection")
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Charged, paid and open of a period, by building")
    public Page<CollectionRow> collection(
            @QueryParam("period") String period,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.collection(period, PageRequest.of(limit, after, format));
    }
}
