package org.atrium.web.gate;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.AsyncContext;
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
import org.atrium.kernel.api.Admission;
import org.atrium.kernel.api.Admissions;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.ModuleUse;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.RunningModule;
import org.atrium.web.door.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

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
    private static final String HELD = "atrium.held";

    private final transient Entry entry;
    private final transient Modules modules;
    private final transient Admissions admissions;
    private final transient Callers callers;
    private final transient Problems problems;
    private final transient ModuleServers servers;
    private final transient HttpMeters meters;

    /** In front of all servers. */
    @Activate
    public Gate(
            @Reference Logins logins,
            @Reference Modules modules,
            @Reference Admissions admissions,
            @Reference Callers callers,
            @Reference Problems problems,
            @Reference ModuleServers servers,
            @Reference MeterRegistry meters) {
        this.meters = new HttpMeters(meters);
        this.entry = new Entry(logins);
        this.modules = modules;
        this.admissions = admissions;
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
        long begin = System.nanoTime();
        try {
            admit(request, response, Visit.of(request));
        } catch (Problem problem) {
            meters.refused(problem);
            refuse(request, response, problem);
        } catch (ServletException | RuntimeException e) {
            String language = Problems.language(request);
            problems.send(problems.fault(e, request.getRequestURI(), language), response);
        } finally {
            if (!request.isAsyncStarted()) {
                meters.answered(request, response.getStatus(), System.nanoTime() - begin);
            }
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Visit visit)
            throws IOException, ServletException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        boolean open = PublicOperations.contains(request.getMethod(), "/api" + path);
        Optional<SignedIn> who = open ? Optional.empty() : entry.signedIn(request);
        if (who.isEmpty() && !open) {
            throw new NotSignedIn();
        }
        who.ifPresent(s -> visit.by(s.user()));
        Route route = Route.of(path, modules);
        who.ifPresent(s -> requireUnblocked(s, path));
        visit.to(route.project(), route.module());
        Admission admission =
                route.project() == null ? null : admission(route.project(), who.get());
        requireEnabled(route, admission);
        HttpMeters.belongs(request, route.module());
        ProjectRef project = admission == null ? null : admission.project();
        Optional<ModuleUse> entered = enter(route, project);
        if (entered.isEmpty()) {
            hold(route.module(), request, response);
            return;
        }
        try (ModuleUse use = entered.get();
                Conditions conditions = Conditions.of(request)) {
            Caller caller = caller(request, who, project, visit.id(), conditions);
            String inside = address(use.module()) + route.rest();
            ForwardedRequest forwarded = new ForwardedRequest(request, inside, conditions.body());
            callers.as(caller, () -> servers.serve(forwarded, response));
            if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                use.failed();
            }
        }
    }

    /** Who has to change his password or set up a second factor can do nothing else. */
    private static void requireUnblocked(SignedIn who, String path) {
        if (who.blockedBy() != null && !path.matches("/(session|account)(/.*)?")) {
            throw new NotAllowed(who.blockedBy());
        }
    }

    private Admission admission(String code, SignedIn who) {
        return admissions
                .of(code)
                .filter(
                        a ->
                                who.entersEveryProject()
                                        || who.rolesByProject().containsKey(a.project().id()))
                .orElseThrow(() -> new NotFound("kernel.project.not-found").with("code", code));
    }

    private static void requireEnabled(Route route, Admission admission) {
        if (route.function() && !admission.functions().contains(route.module())) {
            throw new NotFound("kernel.module.not-enabled").with("module", route.module());
        }
    }

    /** The version that the project runs, which stays until the use is closed; empty: wait. */
    private Optional<ModuleUse> enter(Route route, ProjectRef project) {
        Long projectId = project == null ? null : project.id();
        Optional<ModuleUse> use = modules.enter(route.module(), projectId);
        if (use.isPresent() || modules.isHeld(route.module())) {
            return use;
        }
        return Optional.of(
                modules.enter(route.module(), projectId) // the door has just opened
                        .orElseThrow(
                                () ->
                                        new NotFound("kernel.module.not-installed")
                                                .with("module", route.module())));
    }

    /** Lets the request wait, its body unread, and comes back to it from the start. */
    private void hold(String module, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(HELD) != null) { // it has waited already
            throw new Unavailable("kernel.module.replacing").with("module", module);
        }
        AsyncContext wait = request.startAsync(request, response);
        wait.setTimeout(0); // the hold has a limit of its own
        request.setAttribute(HELD, true);
        boolean waits;
        try {
            waits = modules.await(module, wait::dispatch);
        } catch (Unavailable full) {
            waits = false;
        }
        if (!waits) {
            wait.dispatch();
        }
    }

    private String address(RunningModule module) {
        return servers.address(module)
                .orElseThrow(
                        () ->
                                new Unavailable("web.module.starting")
                                        .with("module", module.info().id()));
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
                Problems.language(request),
                id,
                conditions.idempotencyKey(),
                conditions.fingerprint(),
                conditions.ifMatch(),
                project == null
                        ? Map.of()
                        : who.get().deputyFor().getOrDefault(project.id(), Map.of()),
                null);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (problem.status() == 401 && Entry.isMachine(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Atrium\", charset=\"UTF-8\"");
        }
        problems.send(problem, request, response);
    }
}
