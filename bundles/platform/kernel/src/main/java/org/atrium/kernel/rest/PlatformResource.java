package org.atrium.kernel.rest;

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
import javax.ws.rs.DELETE;
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
import org.atrium.kernel.api.BusinessDateView;
import org.atrium.kernel.api.InstallModule;
import org.atrium.kernel.api.ModuleView;
import org.atrium.kernel.api.PurgeView;
import org.atrium.kernel.api.SwapModule;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.service.BusinessDateService;
import org.atrium.kernel.service.ModuleCatalogue;
import org.atrium.kernel.service.ModuleDesk;
import org.atrium.kernel.service.ModulePurge;
import org.atrium.kernel.service.ModuleSwaps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to no project: functions, the business clock. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PlatformResource.class)
public class PlatformResource {
    private final ModuleCatalogue catalogue;
    private final ModuleSwaps swaps;
    private final ModuleDesk desk;
    private final ModulePurge purge;
    private final BusinessDateService date;

    /** Over the kernel's services. */
    @Activate
    public PlatformResource(
            @Reference ModuleCatalogue catalogue,
            @Reference ModuleSwaps swaps,
            @Reference ModuleDesk desk,
            @Reference ModulePurge purge,
            @Reference BusinessDateService date) {
        this.swaps = swaps;
        this.desk = desk;
        this.purge = purge;
        this.catalogue = catalogue;
        this.date = date;
    }

    /** All functions. */
    @GET
    @Path("/modules")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Functions: available, installed, enabled where")
    public List<ModuleView> modules() {
        return catalogue.list();
    }

    /** Installs one. */
    @POST
    @Path("/modules/{id}/install")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Install a function")
    public ModuleView install(@PathParam("id") String id) {
        return desk.install(id);
    }

    /** Installs a new one. */
    @POST
    @Path("/modules")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Install a function that is not installed yet, from a Maven location")
    public ModuleView installFrom(InstallModule command) {
        return desk.install(command);
    }

    /** Installs a new one from its jar. */
    @POST
    @Path("/modules")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Install a function that is not installed yet (multipart part \"bundle\")")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "bundle",
                                            schema = @Schema(type = "string", format = "binary"))))
    public ModuleView installJar(
            @Parameter(hidden = true) @Multipart(value = "bundle", required = false)
                    Attachment bundle) {
        return desk.install(content(bundle));
    }

    private static InputStream content(Attachment bundle) {
        if (bundle == null) {
            throw new InvalidInput("kernel.jar.missing");
        }
        return bundle.getObject(InputStream.class);
    }

    /** Removes one. */
    @POST
    @Path("/modules/{id}/uninstall")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Remove a function; its data stays")
    public ModuleView uninstall(@PathParam("id") String id) {
        return desk.uninstall(id);
    }

    /** Moves projects to another version. */
    @POST
    @Path("/modules/{id}/swap")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Move projects to another version of a function")
    public SwapView swap(@PathParam("id") String id, SwapModule command) {
        return desk.swap(id, command);
    }

    /** Moves projects to the version in a jar. */
    @POST
    @Path("/modules/{id}/swap")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Move projects to the version in the jar (multipart part \"bundle\")")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "bundle",
                                            schema = @Schema(type = "string", format = "binary"))))
    public SwapView swapToJar(
            @PathParam("id") String id,
            @Parameter(hidden = true) @Multipart(value = "bundle", required = false)
                    Attachment bundle,
            @QueryParam("projects") List<String> projects,
            @QueryParam("force") boolean force) {
        SwapModule command = new SwapModule();
        command.projects = projects.isEmpty() ? null : projects;
        command.force = force;
        return desk.swap(id, content(bundle), command);
    }

    /** Moves them back. */
    @POST
    @Path("/modules/{id}/rollback")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Move back to the version before the last move")
    public SwapView rollBack(@PathParam("id") String id) {
        return swaps.rollBack(id);
    }

    /** Drops the data. */
    @DELETE
    @Path("/modules/{id}/data")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(
            summary = "Drop the data of a function that is not installed, after a copy was written")
    public PurgeView purge(@PathParam("id") String id, @QueryParam("confirm") String confirm) {
        return purge.purge(id, confirm);
    }

    /** Forgets a version. */
    @DELETE
    @Path("/modules/{id}/versions/{version}")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Forget a version that was brought in and is not in use")
    public ModuleView forget(@PathParam("id") String id, @PathParam("version") String version) {
        return catalogue.forget(id, version);
    }

    /** The last swaps. */
    @GET
    @Path("/modules/swaps")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "The last swap of each function")
    public List<SwapView> lastSwaps() {
        return swaps.newest();
    }

    /** What was moved. */
    @GET
    @Path("/modules/{id}/swaps")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Reports of a function's swaps, newest first")
    public List<SwapView> swaps(@PathParam("id") String id) {
        return swaps.of(id);
    }

    /** The clock. */
    @GET
    @Path("/businessdate")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "The business date")
    public BusinessDateView businessDate() {
        return date.get();
    }

    /** Moves the clock. */
    @PUT
    @Path("/businessdate")
    @RolesAllowed(Roles.GROUP_IT)
    @Operation(summary = "Move the business date (demo and tests only)")
    public BusinessDateView putBusinessDate(BusinessDateView wanted) {
        return date.put(wanted);
    }
}
