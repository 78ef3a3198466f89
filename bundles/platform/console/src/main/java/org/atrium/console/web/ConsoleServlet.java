package org.atrium.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Serves the shell from this bundle and {@code /console/m/{module}/{version}/{file}} from the
 * bundle of that running module. A file asked for with its seal ({@code ?h=}) may be kept for ever,
 * any other is asked for again by its ETag.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=atrium-console",
            "osgi.http.whiteboard.servlet.pattern=/console/*"
        })
public class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Bundle shell;
    private final transient Modules modules;
    private final transient ContentPolicy policy;

    /** Over this bundle and the running modules. */
    @Activate
    public ConsoleServlet(BundleContext context, @Reference Modules modules) throws IOException {
        this.shell = context.getBundle();
        this.modules = modules;
        try (InputStream page = shell.getEntry("web/index.html").openStream()) {
            policy = new ContentPolicy(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", policy.text());
        String path = request.getPathInfo();
        if (path == null) {
            RootRedirect.toConsole(response);
            return;
        }
        Optional<WebPath> wanted = WebPath.of(path);
        Optional<String> type = wanted.map(WebPath::file).flatMap(ContentTypes::of);
        Optional<Bundle> bundle = wanted.flatMap(this::bundleOf);
        if (type.isEmpty() || bundle.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        new StaticFile(bundle.get(), wanted.get(), type.get()).answer(request, response);
    }

    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private Optional<Bundle> bundleOf(WebPath path) {
        if (path.module() == null) {
            return Optional.of(shell);
        }
        return modules.versions().stream()
                .filter(each -> each.info().id().equals(path.module()))
                .filter(each -> each.version().equals(path.version()))
                .map(RunningModule::bundle)
                .findFirst();
    }
}
