package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.kernel.api.PersonalData;
import org.atrium.ledger.api.AgeingRow;
import org.atrium.ledger.service.AgeingService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open money by age (FE-07). */
@Path("/ledger/ageing")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = AgeingResource.class)
public class AgeingResource {
    private final AgeingService service;

    /** Over the service. */
    @Activate
    public AgeingResource(@Reference AgeingService service) {
        this.service = service;
    }

    /** Of things. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Open money by age, added up by building, item or house")
    public Page<AgeingRow> ageing(@QueryParam("by") String by, @BeanParam AgeingQuery query) {
        return service.by(by, query.wanted(), query.page());
    }

    /** Of persons. */
    @GET
    @Path("debtors")
    @PersonalData
    @RolesAllowed({Roles.FINANCE, Roles.CS_MANAGER})
    @Operation(summary = "Open money by age, added up by who owes")
    public Page<AgeingRow> debtors(@BeanParam AgeingQuery query) {
        return service.debtors(query.wanted(), query.page());
    }
}
