package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Roles;
import org.atrium.ledger.api.StatementView;
import org.atrium.ledger.service.StatementForms;
import org.atrium.ledger.service.StatementService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of account (FE-07). */
@Path("/ledger/statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.FINANCE,
    Roles.CASHIER,
    Roles.CS_MANAGER,
    Roles.FRONT_DESK,
    Roles.CS_ASSISTANT
})
@Component(service = StatementResource.class)
public class StatementResource {
    private final StatementService service;
    private final StatementForms forms;

    /** Over the services. */
    @Activate
    public StatementResource(@Reference StatementService service, @Reference StatementForms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** Of a house or of a payer. */
    @GET
    @Operation(summary = "Statement of account over a period: opening, lines, closing balance")
    public StatementView statement(@BeanParam StatementQuery query) {
        return service.statement(query.wanted(), query.page());
    }

    /** To be handed out. */
    @GET
    @Path("statement.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Statement of account over a period as PDF, at most 2,000 lines")
    public Response pdf(@BeanParam StatementQuery query) {
        return ReceiptResource.pdf(forms.print(query.wanted()));
    }
}
