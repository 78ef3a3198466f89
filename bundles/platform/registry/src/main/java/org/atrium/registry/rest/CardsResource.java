package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Roles;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CardView;
import org.atrium.registry.api.SaveCard;
import org.atrium.registry.api.SensitiveView;
import org.atrium.registry.service.CardForms;
import org.atrium.registry.service.CustomerCards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tracking cards of customers (F-26). */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CS_ASSISTANT, Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.RECORDS_CLERK})
@Component(service = CardsResource.class)
public class CardsResource {
    private final CustomerCards cards;
    private final CardForms forms;

    /** Over the services. */
    @Activate
    public CardsResource(@Reference CustomerCards cards, @Reference CardForms forms) {
        this.cards = cards;
        this.forms = forms;
    }

    /** One. */
    @GET
    @Path("/{id}/card")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.CS_ASSISTANT,
        Roles.SHOP_ADMINISTRATOR,
        Roles.CS_MANAGER,
        Roles.RECORDS_CLERK
    })
    @Operation(summary = "The tracking card; income and education covered")
    public CardView viewCard(@PathParam("id") String id) {
        return cards.view(id);
    }

    /** Writes. */
    @PUT
    @Path("/{id}/card")
    @Operation(summary = "Write the tracking card; income and education need the consent")
    public CardView saveCard(@PathParam("id") String id, SaveCard command) {
        return cards.save(id, command);
    }

    /** Uncovers. */
    @POST
    @Path("/{id}/card/reveal")
    @RolesAllowed({Roles.CS_MANAGER, Roles.RECORDS_CLERK})
    @Operation(summary = "Income and education uncovered; audited with the reason")
    public SensitiveView revealCard(@PathParam("id") String id, Because command) {
        return cards.reveal(id, command);
    }

    /** Prints. */
    @GET
    @Path("/{id}/card.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The tracking card as PDF in the caller's language (F-26)")
    public Response printCard(@PathParam("id") String id) {
        return Response.ok(forms.pdf(id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"customer-card.pdf\"")
                .build();
    }
}
