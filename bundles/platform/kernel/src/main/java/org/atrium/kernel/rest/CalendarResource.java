package org.atrium.kernel.rest;

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
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.Multipart;
import org.atrium.common.InvalidInput;
import org.atrium.common.Roles;
import org.atrium.kernel.api.CalendarImportView;
import org.atrium.kernel.api.CalendarView;
import org.atrium.kernel.api.SetCalendarDay;
import org.atrium.kernel.service.CalendarImport;
import org.atrium.kernel.service.CalendarService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The working calendar of a project. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CalendarResource.class)
public class CalendarResource {
    private final CalendarService calendars;
    private final CalendarImport imports;

    /** Over the kernel's services. */
    @Activate
    public CalendarResource(
            @Reference CalendarService calendars, @Reference CalendarImport imports) {
        this.calendars = calendars;
        this.imports = imports;
    }

    /** All known years. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "The working calendar, of all known years or of one")
    public CalendarView get(@QueryParam("year") Integer year) {
        return calendars.get(year);
    }

    /** Replaces years. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Replace the years that the given days fall into")
    public CalendarView put(CalendarView calendar) {
        return calendars.put(calendar);
    }

    /** Changes one day. */
    @PUT
    @Path("/days/{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Make a day of a known year a day off, a working day or an ordinary one")
    public CalendarView putDay(@PathParam("day") String day, SetCalendarDay command) {
        return calendars.putDay(day, command);
    }

    /** Reads an .ics file. */
    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Import a holiday calendar (multipart part \"file\": .ics)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    public CalendarImportView importFile(
            @Parameter(hidden = true) @Multipart(value = "file", required = false) Attachment file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        if (file == null) {
            throw new InvalidInput("kernel.calendar.no-file");
        }
        return imports.run(file.getObject(InputStream.class), dryRun);
    }
}
