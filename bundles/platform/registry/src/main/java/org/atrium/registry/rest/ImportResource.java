package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.Multipart;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.AcceptedJob;
import org.atrium.kernel.api.JobView;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.ImportView;
import org.atrium.registry.service.ImportQueries;
import org.atrium.registry.service.LedgerImports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** House ledgers in (flows.md 6.7). */
@Path("/houses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.GROUP_IT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
@Component(service = ImportResource.class)
public class ImportResource {
    private final LedgerImports imports;
    private final ImportQueries queries;

    /** Over the services. */
    @Activate
    public ImportResource(@Reference LedgerImports imports, @Reference ImportQueries queries) {
        this.imports = imports;
        this.queries = queries;
    }

    /** Imports. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @AcceptedJob
    @Operation(
            summary =
                    "Import a house ledger (multipart part \"file\": xlsx or csv); more than 5,000"
                            + " rows, or async=true: 202 with a job whose result has the same"
                            + " figures")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Object importLedger(
            @Parameter(hidden = true) @Multipart(value = "file", required = false) Attachment file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("allOrNothing") @DefaultValue("false") boolean allOrNothing,
            @QueryParam("async") @DefaultValue("false") boolean async) {
        if (file == null) {
            throw new InvalidInput("registry.import.no-file");
        }
        return imports.run(
                name(file),
                file.getObject(InputStream.class),
                new LedgerImports.Mode(dryRun, allOrNothing, async));
    }

    /** The list. */
    @GET
    @Path("imports")
    @Operation(summary = "Imports of the last seven days, newest first")
    public Page<ImportView> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(PageRequest.of(limit, after, format));
    }

    /** One. */
    @GET
    @Path("imports/{id}")
    @Operation(summary = "An import: its figures and what was recognised of its sheet")
    public ImportView get(@PathParam("id") String id) {
        return queries.get(id);
    }

    /** Why rows were refused. */
    @GET
    @Path("imports/{id}/rejected")
    @Operation(summary = "Reasons for which an import refused rows, by row")
    public Page<ImportResult.RejectedRow> rejected(
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.rejected(id, PageRequest.of(limit, after, format));
    }

    /** To mend and send again. */
    @GET
    @Path("imports/{id}/rejected/sheet")
    @Operation(summary = "The refused rows (at most 10,000) under their header, with the reasons")
    public Response sheet(
            @PathParam("id") String id, @QueryParam("type") @DefaultValue("xlsx") String type) {
        ImportQueries.Mended sheet = queries.sheet(id, type);
        return Response.ok(sheet.content(), sheet.type())
                .header("Content-Disposition", "attachment; filename=\"" + sheet.fileName() + "\"")
                .build();
    }

    private static String name(Attachment file) {
        boolean named =
                file.getContentDisposition() != null
                        && file.getContentDisposition().getFilename() != null;
        return named ? file.getContentDisposition().getFilename() : "file";
    }
}
