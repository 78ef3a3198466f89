package org.atrium.web.door;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.servlet.http.HttpServletRequest;
import org.atrium.kernel.api.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of JSON per request on the logger {@code atrium.access}, which etc/ sends to {@code
 * data/log/access.log}. No query, no body, no address: what people type or where they sit does not
 * stand there.
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("atrium.access");
    private static final int LONGEST_PATH = 300;

    private final Json json;
    private final Clock clock = Clock.systemUTC();

    AccessLog(Json json) {
        this.json = json;
    }

    /** Writes the line of a finished request. */
    void add(HttpServletRequest request, int status) {
        Visit visit = Visit.of(request);
        String path = request.getRequestURI();
        LOG.info(
                json.write(
                        new Line(
                                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                                visit.id(),
                                request.getMethod(),
                                path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                                status,
                                visit.millis(),
                                visit.user(),
                                visit.project(),
                                visit.module())));
    }

    /**
     * A line.
     *
     * @param time when the answer was complete
     * @param request id of the request, as in {@code karaf.log} and {@code X-Request-Id}
     * @param millis from the first byte of the request to the end of the answer
     * @param user login name; null before the login or without one
     */
    private record Line(
            String time,
            String request,
            String method,
            String path,
            int status,
            long millis,
            String user,
            String project,
            String module) {}
}
