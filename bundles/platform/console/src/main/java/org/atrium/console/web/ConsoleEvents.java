package org.atrium.console.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.identity.api.Logins;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ProjectListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Server-sent events for browsers that are logged in: {@code modules} whenever a module appeared or
 * went or a project was changed, and a comment as heartbeat so that dead connections are noticed.
 * The address is none that a page could have.
 */
@Component(
        service = {Servlet.class, ProjectListener.class},
        property = {
            "osgi.http.whiteboard.servlet.name=atrium-console-events",
            "osgi.http.whiteboard.servlet.pattern=/console/m/events",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public class ConsoleEvents extends HttpServlet implements ProjectListener {
    private static final long serialVersionUID = 1L;
    private static final String SESSION_COOKIE = "atrium-session";
    private static final String CHANGED = "event: modules\ndata: {}\n\n";
    private static final String HEARTBEAT = ": alive\n\n";
    private static final long HEARTBEAT_SECONDS = 20;

    /** The kernel hears of the same service change; the browsers ask only after it has. */
    private static final long SETTLING_MILLIS = 300;

    private final transient Logins logins;
    private final transient EventStreams streams = new EventStreams();
    private final transient ScheduledExecutorService sender;
    private final transient ModuleTracker tracker;
    private final transient AtomicBoolean told = new AtomicBoolean();

    /** Over the logins, following the modules. */
    @Activate
    public ConsoleEvents(BundleContext context, @Reference Logins logins) {
        this.logins = logins;
        sender = Executors.newSingleThreadScheduledExecutor(ConsoleEvents::thread);
        sender.scheduleWithFixedDelay(
                () -> streams.send(HEARTBEAT),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
        tracker = new ModuleTracker(context);
        tracker.open();
    }

    /** Ends the streams; the browsers come back when the console does. */
    @Deactivate
    void deactivate() {
        tracker.close();
        sender.shutdownNow();
        streams.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (sessionToken(request).flatMap(logins::session).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        response.getWriter().write("retry: 2000\n\n");
        response.flushBuffer();
        streams.add(request.startAsync());
    }

    private static Optional<String> sessionToken(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(SESSION_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Another function may be enabled, another member may see the menu. */
    @Override
    public void changed(String code) {
        changed();
    }

    /** Several changes at once are told once. */
    private void changed() {
        if (!sender.isShutdown() && told.compareAndSet(false, true)) {
            sender.schedule(this::tell, SETTLING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        told.set(false);
        streams.send(CHANGED);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "atrium-console-events");
        thread.setDaemon(true);
        return thread;
    }

    /** Hears of modules without using them. */
    private final class ModuleTracker extends ServiceTracker<Module, Boolean> {
        ModuleTracker(BundleContext context) {
            super(context, Module.class, null);
        }

        @Override
        public Boolean addingService(ServiceReference<Module> reference) {
            changed();
            return Boolean.TRUE;
        }

        @Override
        public void removedService(ServiceReference<Module> reference, Boolean known) {
            changed();
        }
    }
}
