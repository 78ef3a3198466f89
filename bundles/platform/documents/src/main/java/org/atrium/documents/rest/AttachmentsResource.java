package org.atrium.documents.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.Multipart;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Roles;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files in and out. */
@Path("/attachments")
@Component(service = AttachmentsResource.class)
public class AttachmentsResource {
    private final Attachments attachments;

    /** Over the service. */
    @Activate
    public AttachmentsResource(@Reference Attachments attachments) {
        this.attachments = attachments;
    }

    /** Uploads. */
    @POST
    @Created
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "Upload a file (multipart part \"file\": picture, PDF, XLSX or text)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public AttachmentView upload(
            @Parameter(hidden = true) @Multipart(value = "file", required = false)
                    Attachment file) {
        if (file == null) {
            throw new InvalidInput("documents.attachment.no-file");
        }
        String name =
                file.getContentDisposition() == null
                        ? null
                        : file.getContentDisposition().getFilename();
        return attachments.store(name, file.getObject(InputStream.class));
    }

    /** Downloads. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "The content of an uploaded file")
    public Response download(@PathParam("id") String id) {
        AttachmentContent file = attachments.open(Ids.parse(id, "documents.attachment.not-found"));
        StreamingOutput body = out -> file.content().copyTo(out);
        return Response.ok(body, file.view().type)
                .header("Content-Length", file.view().size)
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
