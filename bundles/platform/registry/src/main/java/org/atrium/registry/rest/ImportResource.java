package org.atrium.registry.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.Multipart;
import org.atrium.common.InvalidInput;
import org.atrium.common.Roles;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.service.LedgerImports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** House ledgers in (flows.md 6.7). */
@Path("/houses/import")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = ImportResource.class)
public class ImportResource {
    private final LedgerImports imports;

    /** Over the service. */
    @Activate
    public ImportResource(@Reference LedgerImports imports) {
        this.imports = imports;
    }

    /** Imports. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.GROUP_IT, Roles.RECORDS_CLERK, Roles.CS_MANAGER})
    @Operation(summary = "Import a house ledger (multipart part \"file\": xlsx or csv)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public ImportResult importLedger(
            @Parameter(hidden = true) @Multipart(value = "file", required = false) Attachment file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("allOrNothing") @DefaultValue("false") boolean allOrNothing) {
        if (file == null) {
            throw new InvalidInput("registry.import.no-file");
        }
        return imports.run(
                name(file),
                file.getObject(InputStream.class),
                new LedgerImports.Mode(dryRun, allOrNothing));
    }

    private static String name(Attachment file) {
        boolean named =
                file.getContentDisposition() != null
                        && file.getContentDisposition().getFilename() != null;
        return named ? file.getContentDisposition().getFilename() : "file";
    }
}
