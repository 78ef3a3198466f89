package org.atrium.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.NotFound;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.ModuleChecks;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.Readiness;
import org.atrium.kernel.api.RunningModule;
import org.atrium.web.openapi.ApiDescription;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health and the description of the API; open to anybody (see {@code PublicOperations}). */
@Path("/")
@Component(service = WebResource.class)
public class WebResource {
    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final Map<String, String> DOCS =
            Map.of(
                    "index.html", "text/html;charset=UTF-8",
                    "init.js", "text/javascript;charset=UTF-8",
                    "swagger-ui.css", "text/css;charset=UTF-8",
                    "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");

    private final Readiness readiness;
    private final Modules modules;
    private final ApiDescription description;
    private final ModuleChecks checks;

    /** Over what runs. */
    @Activate
    public WebResource(
            @Reference Readiness readiness,
            @Reference Modules modules,
            @Reference ApiDescription description,
            @Reference ModuleChecks checks) {
        this.checks = checks;
        this.readiness = readiness;
        this.modules = modules;
        this.description = description;
    }

    /** What runs. */
    @GET
    @Path("/health")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "What runs; always 200 while the platform answers")
    public HealthView health() {
        HealthView view = new HealthView();
        for (RunningModule module : modules.running()) {
            view.modules.add(
                    new HealthView.ModuleHealth(
                            module.info().id(),
                            module.version(),
                            "UP",
                            checks.of(module.info().id())));
        }
        readiness
                .missing()
                .forEach(
                        id ->
                                view.modules.add(
                                        new HealthView.ModuleHealth(id, null, "DOWN", null)));
        boolean complete = readiness.missing().isEmpty();
        view.status = !readiness.isUp() ? "STARTING" : complete ? "UP" : "DEGRADED";
        return view;
    }

    /** Whether it has come up. */
    @GET
    @Path("/health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "200 once the platform and every wanted function were started, 503 before")
    public HealthView ready() {
        if (!readiness.isUp()) {
            throw new Unavailable("web.health.starting");
        }
        return health();
    }

    /** The API as OpenAPI. */
    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "This document; module=repairs for one module")
    public String openapi(@QueryParam("module") String module) {
        return description.document(module);
    }

    /** The page that shows the API. */
    @GET
    @Path("/docs")
    @PermitAll
    @Operation(summary = "Swagger UI")
    public Response docs() {
        return Response.status(302).header("Location", "/api/docs/index.html").build();
    }

    /** A file of that page. */
    @GET
    @Path("/docs/{file}")
    @PermitAll
    @Operation(summary = "A file of Swagger UI")
    public Response docsFile(@PathParam("file") String file) {
        String type = DOCS.get(file);
        InputStream in =
                type == null ? null : WebResource.class.getResourceAsStream("/docs/" + file);
        if (in == null) {
            throw new NotFound("web.path.unknown").with("path", "/api/docs/" + file);
        }
        return Response.ok(in).type(type).header("Content-Security-Policy", DOCS_POLICY).build();
    }
}
