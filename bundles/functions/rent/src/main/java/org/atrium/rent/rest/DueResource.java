package org.atrium.rent.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.PersonalData;
import org.atrium.rent.api.DueRow;
import org.atrium.rent.api.LandlordRow;
import org.atrium.rent.api.RemindersView;
import org.atrium.rent.api.RollView;
import org.atrium.rent.api.SendReminders;
import org.atrium.rent.service.DuePaper;
import org.atrium.rent.service.DueService;
import org.atrium.rent.service.LeaseService;
import org.atrium.rent.service.Reminders;
import org.atrium.rent.service.RentFile;
import org.atrium.rent.service.RollService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists over all leases, and notices of what falls due (RT-01, RT-03). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = DueResource.class)
public class DueResource {
    private final DueService dues;
    private final Reminders reminders;
    private final RollService rolls;
    private final LeaseService leases;
    private final DuePaper paper;

    /** Over the services. */
    @Activate
    public DueResource(
            @Reference DueService dues,
            @Reference Reminders reminders,
            @Reference RollService rolls,
            @Reference LeaseService leases,
            @Reference DuePaper paper) {
        this.paper = paper;
        this.dues = dues;
        this.reminders = reminders;
        this.rolls = rolls;
        this.leases = leases;
    }

    /** RT-01. */
    @GET
    @Path("due")
    @PersonalData
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Rent that falls due between two days, both included (form F-66)")
    public Page<DueRow> due(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return dues.list(from, to, PageRequest.of(limit, after, format));
    }

    /** RT-01, F-66. */
    @GET
    @Path("due.pdf")
    @Produces("application/pdf")
    @PersonalData
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Rent that falls due between two days as PDF (form F-66)")
    public Response paper(@QueryParam("from") String from, @QueryParam("to") String to) {
        return pdf(paper.list(from, to));
    }

    static Response pdf(RentFile file) {
        return Response.ok(file.pdf(), "application/pdf")
                .header("Content-Disposition", file.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** RT-01. */
    @POST
    @Path("reminders")
    @RolesAllowed(Roles.SHOP_ADMINISTRATOR)
    @Operation(summary = "Tell tenants of rent that falls due soon, once for each cycle")
    public RemindersView remind(SendReminders command) {
        return reminders.send(command);
    }

    /** RT-03. */
    @GET
    @Path("roll")
    @PersonalData
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "Rent roll of a day with totals by building and what is not let")
    public RollView roll(
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("format") String format) {
        return rolls.roll(asOf, PageRequest.of(limit, after, format));
    }

    /** RT-03. */
    @GET
    @Path("landlords")
    @RolesAllowed({Roles.SHOP_ADMINISTRATOR, Roles.CS_MANAGER, Roles.FINANCE})
    @Operation(summary = "The companies of the project that may let")
    public List<LandlordRow> landlords() {
        return leases.landlords();
    }
}
