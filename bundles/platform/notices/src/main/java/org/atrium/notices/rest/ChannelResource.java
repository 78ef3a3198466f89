package org.atrium.notices.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.notices.api.ChannelRow;
import org.atrium.notices.api.TestChannel;
import org.atrium.notices.api.TestedChannel;
import org.atrium.notices.service.ChannelService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ways out of the house (flows.md 6.9). */
@Path("/notices/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ChannelResource.class)
public class ChannelResource {
    private final ChannelService service;

    /** Over the service. */
    @Activate
    public ChannelResource(@Reference ChannelService service) {
        this.service = service;
    }

    /** Flows.md 6.9. */
    @GET
    @RolesAllowed({Roles.CS_MANAGER, Roles.GROUP_IT})
    @Operation(summary = "Channels that are set up, and how they last failed in this project")
    public Page<ChannelRow> list() {
        return service.list();
    }

    /** Flows.md 6.9. */
    @POST
    @Path("{name}/test")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Send a test to an address; audited")
    public TestedChannel test(@PathParam("name") String name, TestChannel command) {
        return service.test(name, command);
    }
}
