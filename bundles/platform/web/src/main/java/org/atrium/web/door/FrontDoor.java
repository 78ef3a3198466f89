package org.atrium.web.door;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.common.Problem;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.Json;
import org.atrium.web.gate.Problems;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every request passes first, whatever it asks for: it gets an id, the answer its headers and
 * a line in the access log; bodies too long, packed or sent to a server that stops are refused.
 */
@Component(
        service = Filter.class,
        configurationPid = "org.atrium.web.door",
        property = {
            "osgi.http.whiteboard.filter.name=atrium-door",
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "service.ranking:Integer=1000"
        })
@Designate(ocd = DoorConfig.class)
public class FrontDoor implements Filter, SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final BundleContext context;
    private final Problems problems;
    private final AccessLog log;
    private final DoorConfig config;
    private final Limits limits;
    private final Occupancy occupancy = new Occupancy();
    private final Ports ports = new Ports();
    private final String tlsPort;

    /** Opens. */
    @Activate
    public FrontDoor(
            BundleContext context,
            DoorConfig config,
            @Reference Problems problems,
            @Reference Json json) {
        this.context = context;
        this.problems = problems;
        this.config = config;
        this.log = new AccessLog(json);
        this.limits = new Limits(config);
        boolean tls = Boolean.parseBoolean(context.getProperty("atrium.https"));
        this.tlsPort = tls ? context.getProperty("atrium.https.port") : null;
        context.addBundleListener(this);
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(this);
    }

    @Override
    public void init(FilterConfig unused) {
        // its settings come from the configuration
    }

    @Override
    public void destroy() {
        // nothing is held
    }

    /** The framework tells that it will stop, and waits for us, before it stops any bundle. */
    @Override
    public void bundleChanged(BundleEvent event) {
        boolean framework = event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID;
        if (!framework || event.getType() != BundleEvent.STOPPING) {
            return;
        }
        try {
            int left = occupancy.close(config.stopSeconds());
            LOG.info("Closed for the stop; requests cut off: {}", left);
            ports.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answer;
        ports.learnFrom(request);
        Visit visit = Visit.of(request);
        MDC.put("request", visit.id());
        response.setHeader("X-Request-Id", visit.id());
        SecurityHeaders.put(request, response);
        boolean entered = occupancy.enter();
        try {
            if (!entered) {
                response.setHeader("Connection", "close");
                throw new Unavailable("web.server.stopping");
            }
            if (mustTurnToTls(request)) {
                turnToTls(request, response);
                return;
            }
            chain.doFilter(admitted(request, response), response);
        } catch (Problem problem) {
            problems.send(problem, request, response);
        } finally {
            if (entered) {
                occupancy.leave();
            }
            logAtTheEnd(request, response);
            MDC.remove("request");
        }
    }

    private HttpServletRequest admitted(HttpServletRequest request, HttpServletResponse response) {
        if (!METHODS.contains(request.getMethod())) {
            throw new Refusal(405, "web.status.405.detail");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.strip())) {
            response.setHeader("Connection", "close");
            throw new Refusal(415, "web.body.encoded");
        }
        Limits.Limit limit = limits.of(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            response.setHeader("Connection", "close");
            throw limit.exceeded();
        }
        return new BoundedRequest(request, response, limit);
    }

    /** With TLS on, the plain port serves this machine only. */
    private boolean mustTurnToTls(HttpServletRequest request) throws IOException {
        return tlsPort != null
                && !request.isSecure()
                && !request.getRemoteAddr().equals(request.getLocalAddr())
                && !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private void turnToTls(HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            throw new Refusal(403, "web.tls.required");
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String path = request.getRequestURI() + query;
        response.setStatus(308);
        response.setHeader("Location", "https://" + request.getServerName() + ":" + tlsPort + path);
    }

    private void logAtTheEnd(HttpServletRequest request, HttpServletResponse response) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtTheEnd(request, response));
        } else {
            log.add(request, response.getStatus());
        }
    }

    /** Writes the line of a request that outlives its thread. */
    private final class AtTheEnd implements AsyncListener {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        AtTheEnd(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            log.add(request, response.getStatus());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // it completes afterwards
        }

        @Override
        public void onError(AsyncEvent event) {
            // it completes afterwards
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
