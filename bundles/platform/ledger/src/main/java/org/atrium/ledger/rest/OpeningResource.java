package org.atrium.ledger.rest;

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
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.atrium.kernel.api.Accepted;
import org.atrium.ledger.api.OpeningLineRow;
import org.atrium.ledger.api.OpeningRejected;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.ReverseOpening;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.service.OpeningQueries;
import org.atrium.ledger.service.OpeningService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opening balances out of an old system (期初). */
@Path("/ledger/opening-balances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.GROUP_IT})
@Component(service = OpeningResource.class)
public class OpeningResource {
    private final OpeningService service;
    private final OpeningQueries queries;

    /** Over the services. */
    @Activate
    public OpeningResource(@Reference OpeningService service, @Reference OpeningQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    /** To be read. */
    @POST
    @Accepted
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Import opening balances (multipart part \"file\": xlsx or csv); the job of the"
                            + " answer reads them into a draft")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public OpeningView take(
            @Parameter(hidden = true) @Multipart(value = "file", required = false) Attachment file,
            @QueryParam("asOf") String asOf) {
        if (file == null) {
            throw new InvalidInput("ledger.opening.no-file");
        }
        boolean named =
                file.getContentDisposition() != null
                        && file.getContentDisposition().getFilename() != null;
        String name = named ? file.getContentDisposition().getFilename() : "file";
        return service.take(name, file.getObject(InputStream.class), asOf);
    }

    /** All. */
    @GET
    @Operation(summary = "Sets of opening balances, newest first")
    public Page<OpeningView> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.list(PageRequest.of(limit, after, format));
    }

    /** One. */
    @GET
    @Path("{id}")
    @Operation(summary = "A set of opening balances with its totals")
    public OpeningView get(@PathParam("id") String id) {
        return queries.get(id);
    }

    /** What it is made of. */
    @GET
    @Path("{id}/lines")
    @Operation(summary = "The balances of a set in the order of the sheet")
    public Page<OpeningLineRow> lines(
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.lines(id, PageRequest.of(limit, after, format));
    }

    /** What was refused. */
    @GET
    @Path("{id}/rejected")
    @Operation(summary = "Why rows of a set were refused, by row")
    public Page<OpeningRejected> rejected(
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return queries.rejected(id, PageRequest.of(limit, after, format));
    }

    /** To mend and send again. */
    @GET
    @Path("{id}/rejected/sheet")
    @Operation(summary = "The refused rows under their header, with the reasons")
    public Response sheet(
            @PathParam("id") String id, @QueryParam("type") @DefaultValue("xlsx") String type) {
        boolean csv = "csv".equals(type);
        String media =
                csv
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        String name = "rejected." + (csv ? "csv" : "xlsx");
        return Response.ok(queries.rejectedSheet(id, csv), media)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** For the file. */
    @GET
    @Path("{id}/print")
    @Operation(summary = "The control list of a set as PDF")
    public Response print(@PathParam("id") String id) {
        return Response.ok(queries.print(id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"opening-balances.pdf\"")
                .build();
    }

    /** From the old system. */
    @PUT
    @Path("{id}/totals")
    @Operation(summary = "Type the control totals of the old system in")
    public OpeningView totals(@PathParam("id") String id, OpeningTotals command) {
        return service.totals(id, command);
    }

    /** DRAFT to CHECKED. */
    @POST
    @Path("{id}/check")
    @Operation(summary = "Compare a draft with its control totals")
    public OpeningView check(@PathParam("id") String id) {
        return service.check(id);
    }

    /** CHECKED to SIGNED. */
    @POST
    @Path("{id}/sign")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Sign the totals; not by whoever imported them")
    public OpeningView sign(@PathParam("id") String id, SignOpening command) {
        return service.sign(id, command);
    }

    /** SIGNED to POSTED. */
    @POST
    @Accepted
    @Path("{id}/post")
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "Let a job write a signed set into the books, all or nothing")
    public OpeningView post(@PathParam("id") String id) {
        return service.post(id);
    }

    /** POSTED to REVERSED. */
    @POST
    @Accepted
    @Path("{id}/reverse")
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            summary =
                    "Let a job take a posted set back as a whole, while nothing was paid or used of it")
    public OpeningView reverse(@PathParam("id") String id, ReverseOpening command) {
        return service.reverse(id, command);
    }

    /** To DISCARDED. */
    @POST
    @Path("{id}/discard")
    @Operation(summary = "Give up a set that is not in the books")
    public OpeningView discard(@PathParam("id") String id) {
        return service.discard(id);
    }
}
