package org.atrium.web.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.common.NotAllowed;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.identity.api.Logins;
import org.atrium.identity.api.SignedIn;
import org.atrium.kernel.api.MetricsText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /metrics} for Prometheus; for group IT, auditors and the group role {@code metrics}. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=atrium-metrics",
            "osgi.http.whiteboard.servlet.pattern=/metrics"
        })
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READERS = Set.of(Roles.GROUP_IT, Roles.AUDITOR, "metrics");

    private final transient Entry entry;
    private final transient MetricsText metrics;
    private final transient Problems problems;

    /** Over the meters. */
    @Activate
    public MetricsServlet(
            @Reference Logins logins,
            @Reference MetricsText metrics,
            @Reference Problems problems) {
        this.entry = new Entry(logins);
        this.metrics = metrics;
        this.problems = problems;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            SignedIn who = entry.signedIn(request).orElseThrow(NotSignedIn::new);
            if (who.groupRoles().stream().noneMatch(READERS::contains)) {
                throw new NotAllowed("web.role.missing")
                        .with("roles", "group-it, auditor, metrics");
            }
            send(
                    response,
                    200,
                    MetricsText.TYPE,
                    metrics.scrape().getBytes(StandardCharsets.UTF_8));
        } catch (Problem problem) {
            if (problem.status() == 401 && Entry.isMachine(request)) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Atrium\"");
            }
            Problems.Printed printed = problems.print(problem, "/metrics", "en");
            send(response, printed.status(), Problems.TYPE, printed.body());
        }
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body);
    }
}
