package org.atrium.notices.rest;

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
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.notices.api.SaveTemplate;
import org.atrium.notices.api.TemplateView;
import org.atrium.notices.service.TemplateService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What messages say (flows.md 6.9). */
@Path("/notices/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = TemplateResource.class)
public class TemplateResource {
    private final TemplateService service;

    /** Over the service. */
    @Activate
    public TemplateResource(@Reference TemplateService service) {
        this.service = service;
    }

    /** Flows.md 6.9. */
    @GET
    @RolesAllowed({Roles.CS_MANAGER, Roles.CS_ASSISTANT, Roles.FRONT_DESK, Roles.FINANCE})
    @Operation(summary = "Templates of messages, with the words that hold in the project")
    public Page<TemplateView> list() {
        return service.list();
    }

    /** Flows.md 6.9. */
    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Write the project's own words for a template")
    public TemplateView save(@PathParam("code") String code, SaveTemplate command) {
        return service.save(code, command);
    }

    /** Flows.md 6.9. */
    @POST
    @Path("{code}/preview")
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Words with sample facts in their places; nothing is saved")
    public TemplateView preview(@PathParam("code") String code, SaveTemplate command) {
        return service.preview(code, command);
    }
}
