package org.atrium.invoices.rest;

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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.Multipart;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.invoices.api.ResultFileView;
import org.atrium.invoices.api.ResultLineRow;
import org.atrium.invoices.service.ResultService;
import org.atrium.kernel.api.Accepted;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sheets of results of tax bureau and provider (FE-07). */
@Path("/results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
@Component(service = ResultResource.class)
public class ResultResource {
    private final ResultService service;

    /** Over the service. */
    @Activate
    public ResultResource(@Reference ResultService service) {
        this.service = service;
    }

    /** FE-07. */
    @POST
    @Accepted
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Take the sheet of issued and refused invoices (multipart part \"file\": xlsx or"
                            + " csv); the job of the answer applies it row by row")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public ResultFileView take(
            @Parameter(hidden = true) @Multipart(value = "file", required = false)
                    Attachment file) {
        if (file == null) {
            throw new InvalidInput("invoices.result.no-file");
        }
        boolean named =
                file.getContentDisposition() != null
                        && file.getContentDisposition().getFilename() != null;
        return service.take(
                named ? file.getContentDisposition().getFilename() : "file",
                file.getObject(InputStream.class));
    }

    /** FE-07. */
    @GET
    @Operation(summary = "Sheets of results, newest first")
    public Page<ResultFileView> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.list(PageRequest.of(limit, after, format));
    }

    /** FE-07. */
    @GET
    @Path("{id}")
    @Operation(summary = "A sheet of results")
    public ResultFileView get(@PathParam("id") String id) {
        return service.get(id);
    }

    /** FE-07. */
    @GET
    @Path("{id}/lines")
    @Operation(summary = "Rows of a sheet of results, and what became of each")
    public Page<ResultLineRow> lines(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return service.lines(id, state, PageRequest.of(limit, after, format));
    }
}
