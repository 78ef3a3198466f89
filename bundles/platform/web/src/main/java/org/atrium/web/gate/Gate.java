package org.atrium.web.gate;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.common.Unavailable;
import org.atrium.identity.api.Logins;
import org.atrium.identity.api.SignedIn;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/**
 * The only way in (rule 5). Asks in this order: logged in? known path? known project, and a member
 * of it? function enabled there? function installed? Then hands the request to the module's own
 * server, which asks for the role.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=atrium-gate",
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public class Gate extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Entry entry;
    private final transient Modules modules;
    private final transient Projects projects;
    private final transient Callers callers;
    private final transient Problems problems;
    private final transient ModuleServers servers;

    /** In front of all servers. */
    @Activate
    public Gate(
            @Reference Logins logins,
            @Reference Modules modules,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference Problems problems,
            @Reference ModuleServers servers) {
        this.entry = new Entry(logins);
        this.modules = modules;
        this.projects = projects;
        this.callers = callers;
        this.problems = problems;
        this.servers = servers;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        servers.init(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = UUID.randomUUID().toString();
        MDC.put("request", id);
        response.setHeader("X-Request-Id", id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            admit(request, response, id);
        } catch (Problem problem) {
            refuse(request, response, problem);
        } catch (ServletException | RuntimeException e) {
            send(response, problems.fault(e, request.getRequestURI(), language(request)));
        } finally {
            MDC.remove("request");
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, String id)
            throws IOException, ServletException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        boolean open = PublicOperations.contains(request.getMethod(), "/api" + path);
        Optional<SignedIn> who = open ? Optional.empty() : entry.signedIn(request);
        if (who.isEmpty() && !open) {
            throw new NotSignedIn();
        }
        Route route = Route.of(path, modules);
        who.ifPresent(s -> requireUnblocked(s, path));
        ProjectRef project = route.project() == null ? null : project(route.project(), who.get());
        requireServing(route, project);
        try (Conditions conditions = Conditions.of(request)) {
            Caller caller = caller(request, who, project, id, conditions);
            String address = servers.address(route.module());
            ForwardedRequest forwarded =
                    new ForwardedRequest(request, address + route.rest(), conditions.body());
            callers.as(caller, () -> servers.serve(forwarded, response));
        }
    }

    /** Who has to change his password or set up a second factor can do nothing else. */
    private static void requireUnblocked(SignedIn who, String path) {
        if (who.blockedBy() != null && !path.matches("/(session|account)(/.*)?")) {
            throw new NotAllowed(who.blockedBy());
        }
    }

    private ProjectRef project(String code, SignedIn who) {
        return projects.byCode(code)
                .filter(p -> who.entersEveryProject() || who.rolesByProject().containsKey(p.id()))
                .orElseThrow(() -> new NotFound("kernel.project.not-found").with("code", code));
    }

    private void requireServing(Route route, ProjectRef project) {
        if (route.function() && !modules.enabledIn(project.id()).contains(route.module())) {
            throw new NotFound("kernel.module.not-enabled").with("module", route.module());
        }
        if (modules.running(route.module()).isEmpty()) {
            throw new NotFound("kernel.module.not-installed").with("module", route.module());
        }
        if (servers.address(route.module()) == null) {
            throw new Unavailable("web.module.starting").with("module", route.module());
        }
    }

    private Caller caller(
            HttpServletRequest request,
            Optional<SignedIn> who,
            ProjectRef project,
            String id,
            Conditions conditions) {
        Set<String> roles = new HashSet<>();
        who.ifPresent(s -> roles.addAll(s.groupRoles()));
        who.ifPresent(s -> roles.add(Roles.SIGNED_IN));
        if (project != null) {
            roles.add(Roles.MEMBER);
            roles.addAll(who.get().rolesByProject().getOrDefault(project.id(), Set.of()));
        }
        return new Caller(
                who.map(SignedIn::user).orElse("anonymous"),
                who.map(SignedIn::name).orElse("anonymous"),
                Set.copyOf(roles),
                project,
                language(request),
                id,
                conditions.idempotencyKey(),
                conditions.fingerprint(),
                conditions.ifMatch());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (problem.status() == 401 && Entry.isMachine(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Atrium\", charset=\"UTF-8\"");
        }
        send(response, problems.print(problem, request.getRequestURI(), language(request)));
    }

    private static void send(HttpServletResponse response, Problems.Printed printed)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(printed.status());
        printed.headers().forEach(response::setHeader);
        response.getOutputStream().write(printed.body());
    }

    private static String language(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? "en"
                : "zh";
    }
}
