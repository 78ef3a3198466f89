package org.atrium.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import java.util.List;
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
import org.atrium.kernel.api.Accepted;
import org.atrium.ledger.api.SettleDifference;
import org.atrium.ledger.api.SettlementDayRow;
import org.atrium.ledger.api.SettlementLineRow;
import org.atrium.ledger.api.SettlementView;
import org.atrium.ledger.service.SettlementQueries;
import org.atrium.ledger.service.SettlementService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settlement files of payment channels (flows.md 6.6). */
@Path("/ledger/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
@Component(service = SettlementResource.class)
public class SettlementResource {
    private final SettlementService service;
    private final SettlementQueries queries;

    /** Over the services. */
    @Activate
    public SettlementResource(
            @Reference SettlementService service, @Reference SettlementQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    /** To be matched. */
    @POST
    @Accepted
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Take a settlement file of a channel (multipart part \"file\": xlsx or csv);"
                            + " the job of the answer matches it with the receipts")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public SettlementView take(
            @Parameter(hidden = true) @Multipart(value = "file", required = false) Attachment file,
            @QueryParam("method") String method,
            @QueryParam("day") String day) {
        if (file == null) {
            throw new InvalidInput("ledger.settlement.no-file");
        }
        boolean named =
                file.getContentDisposition() != null
                        && file.getContentDisposition().getFilename() != null;
        String name = named ? file.getContentDisposition().getFilename() : "file";
        return service.take(name, file.getObject(InputStream.class), method, day);
    }

    /** All. */
    @GET
    @Operation(summary = "Settlement files, newest first")
    public Page<SettlementView> list(
            @QueryParam("method") String method,
            @QueryParam("state") String state,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(
                new SettlementQueries.Wanted(method, state, from, to),
                PageRequest.of(limit, after, format));
    }

    /** What each day of each channel comes to. */
    @GET
    @Path("days")
    @Operation(summary = "Books and files by day and channel, the latest day first")
    public List<SettlementDayRow> days(
            @QueryParam("from") String from, @QueryParam("to") String to) {
        return queries.days(from, to);
    }

    /** One. */
    @GET
    @Path("{id}")
    @Operation(summary = "A settlement file")
    public SettlementView get(@PathParam("id") String id) {
        return queries.get(id);
    }

    /** Its rows. */
    @GET
    @Path("{id}/lines")
    @Operation(summary = "Rows of a settlement file, and what of the books it has no row for")
    public Page<SettlementLineRow> lines(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("open") Boolean open,
            @QueryParam("reference") String reference,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.lines(id, state, open, reference, PageRequest.of(limit, after, format));
    }

    /** A difference is explained. */
    @POST
    @Path("{id}/lines/{line}/settle")
    @Operation(summary = "Settle a difference with a reason; not by who took the money")
    public SettlementView settle(
            @PathParam("id") String id, @PathParam("line") String line, SettleDifference command) {
        return service.settle(id, line, command);
    }

    /** The books were put right. */
    @POST
    @Path("{id}/match")
    @Operation(summary = "Match once more what is open")
    public SettlementView match(@PathParam("id") String id) {
        return service.match(id);
    }

    /** It was the wrong file. */
    @POST
    @Path("{id}/discard")
    @Operation(summary = "Take a file out that is not closed")
    public SettlementView discard(@PathParam("id") String id) {
        return service.discard(id);
    }
}
