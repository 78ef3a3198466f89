package org.atrium.notices.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.PersonalData;
import org.atrium.notices.api.CancelMessage;
import org.atrium.notices.api.ConfirmPosting;
import org.atrium.notices.api.ConfirmPostings;
import org.atrium.notices.api.MessageRow;
import org.atrium.notices.api.MessageView;
import org.atrium.notices.api.PostingsView;
import org.atrium.notices.api.PrintMessages;
import org.atrium.notices.api.WriteMessage;
import org.atrium.notices.service.MessageForms;
import org.atrium.notices.service.MessageService;
import org.atrium.notices.service.PostingService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages to households and what proves them (flows.md 6.9). */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = MessageResource.class)
public class MessageResource {
    private static final String PDF = "application/pdf";

    private final MessageService service;
    private final PostingService postings;
    private final MessageForms forms;

    /** Over the services. */
    @Activate
    public MessageResource(
            @Reference MessageService service,
            @Reference PostingService postings,
            @Reference MessageForms forms) {
        this.service = service;
        this.postings = postings;
        this.forms = forms;
    }

    /** Flows.md 6.9. */
    @GET
    @Path("messages")
    @PersonalData
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Messages, newest first; addresses masked")
    public Page<MessageRow> list(@BeanParam MessageQuery query) {
        return service.list(query.wanted(), query.page());
    }

    /** Flows.md 6.9. */
    @POST
    @Path("messages")
    @Created
    @RolesAllowed(Roles.CS_MANAGER)
    @Operation(summary = "Write a notice by hand to whoever pays for a house today")
    public MessageView write(WriteMessage command) {
        return service.write(command);
    }

    /** Flows.md 6.9. */
    @GET
    @Path("messages/{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "A message: what was said, each attempt, what proves it")
    public MessageView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** Flows.md 6.9. */
    @POST
    @Path("messages/{id}/retry")
    @RolesAllowed({Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Send a failed message again, from the first channel on")
    public MessageView retry(@PathParam("id") String id) {
        return service.retry(id);
    }

    /** Flows.md 6.9. */
    @POST
    @Path("messages/{id}/cancel")
    @RolesAllowed({Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Take a message back that has not been sent")
    public MessageView cancel(@PathParam("id") String id, CancelMessage command) {
        return service.cancel(id, command);
    }

    /** Flows.md 6.8, 6.9. */
    @POST
    @Path("messages/{id}/posted")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER})
    @Operation(summary = "Confirm with photos that a notice was posted at the house")
    public MessageView posted(@PathParam("id") String id, ConfirmPosting command) {
        return service.posted(id, command);
    }

    /** Flows.md 6.8, 6.9. */
    @POST
    @Path("postings")
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER})
    @Operation(summary = "Confirm with the same photos that up to 5,000 notices were posted")
    public PostingsView postings(ConfirmPostings command) {
        return postings.confirm(command);
    }

    /** Flows.md 6.9. */
    @GET
    @Path("messages/{id}/notice.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "A message as PDF")
    public Response pdf(@PathParam("id") String id) {
        return pdf(forms.print(id));
    }

    /** Flows.md 6.9. */
    @POST
    @Path("prints")
    @Produces(PDF)
    @RolesAllowed({Roles.FRONT_DESK, Roles.CS_ASSISTANT, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Up to 500 messages as one PDF, each household on pages of its own")
    public Response prints(PrintMessages command) {
        return pdf(forms.print(command));
    }

    private static Response pdf(MessageForms.File file) {
        return Response.ok(file.pdf(), PDF)
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
