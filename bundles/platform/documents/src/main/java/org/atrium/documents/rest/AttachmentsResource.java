package org.atrium.documents.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentQuery;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.HoldFile;
import org.atrium.documents.api.ReadOriginal;
import org.atrium.documents.service.AttachmentsImpl;
import org.atrium.documents.service.RetentionService;
import org.atrium.kernel.api.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files in and out. */
@Path("/attachments")
@Component(service = AttachmentsResource.class)
public class AttachmentsResource {
    private static final String IDENTITY_COPY = "IDENTITY_COPY";
    private static final int MAX_TEXT = 4_000;

    private static final String NOT_FOUND = "documents.attachment.not-found";

    private final AttachmentsImpl attachments;
    private final RetentionService retention;

    /** Over the services. */
    @Activate
    public AttachmentsResource(
            @Reference AttachmentsImpl attachments, @Reference RetentionService retention) {
        this.attachments = attachments;
        this.retention = retention;
    }

    /** Who uploaded what. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Files of the project, newest first")
    public Page<AttachmentView> list(
            @QueryParam("uploadedBy") String uploadedBy,
            @QueryParam("name") String name,
            @QueryParam("identityCopies") Boolean identityCopies,
            @QueryParam("held") Boolean held,
            @QueryParam("entity") String entity,
            @QueryParam("entityId") String entityId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        Check check = new Check();
        Long thing = check.optionalId("entityId", entityId);
        check.done();
        return attachments.list(
                new AttachmentQuery(
                        uploadedBy, name, identityCopies, held, blankless(entity), thing),
                PageRequest.of(limit, after, format));
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Uploads. */
    @POST
    @Created
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            summary =
                    "Upload a file (multipart part \"file\": picture, PDF, XLSX or text; part"
                            + " \"purpose\" makes it the copy of an identity document, shown with"
                            + " the purpose over it; \"kind\" IDENTITY_COPY requires one)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public AttachmentView upload(@Parameter(hidden = true) MultipartBody body) {
        Attachment file =
                part(body, "file")
                        .orElseThrow(() -> new InvalidInput("documents.attachment.no-file"));
        String name = file.getContentDisposition().getFilename();
        InputStream content = file.getObject(InputStream.class);
        String kind = part(body, "kind").map(AttachmentsResource::text).orElse(null);
        String purpose = part(body, "purpose").map(AttachmentsResource::text).orElse(null);
        return purpose == null && !IDENTITY_COPY.equals(kind)
                ? attachments.store(name, content)
                : attachments.store(name, content, purpose);
    }

    private static Optional<Attachment> part(MultipartBody body, String name) {
        return body.getAllAttachments().stream()
                .filter(part -> part.getContentDisposition() != null)
                .filter(part -> name.equals(part.getContentDisposition().getParameter("name")))
                .findFirst();
    }

    private static String text(Attachment part) {
        try (InputStream in = part.getObject(InputStream.class)) {
            return new String(in.readNBytes(MAX_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why stands in the audit trail. */
    @POST
    @Path("/{id}/original")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "The copy of an identity document without its watermark, for a reason")
    public Response original(@PathParam("id") String id, ReadOriginal command) {
        return answer(
                attachments.original(Ids.parse(id, NOT_FOUND), command.reason),
                "private, no-store");
    }

    /** Keeps. */
    @POST
    @Path("/{id}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Keep a file beyond its time, for a reason (legal hold)")
    public AttachmentView hold(@PathParam("id") String id, HoldFile command) {
        return retention.hold(Ids.parse(id, NOT_FOUND), command.reason);
    }

    /** Lets go. */
    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Let the usual time of keeping count again, for a reason")
    public AttachmentView release(@PathParam("id") String id, HoldFile command) {
        return retention.release(Ids.parse(id, NOT_FOUND), command.reason);
    }

    /** Downloads. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "The content of an uploaded file")
    public Response download(@PathParam("id") String id) {
        return answer(attachments.open(Ids.parse(id, NOT_FOUND)), "private, max-age=3600");
    }

    private static Response answer(AttachmentContent file, String cache) {
        StreamingOutput body = out -> file.content().copyTo(out);
        return Response.ok(body, file.view().type)
                .header("Content-Length", file.view().size)
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", cache)
                .build();
    }
}
