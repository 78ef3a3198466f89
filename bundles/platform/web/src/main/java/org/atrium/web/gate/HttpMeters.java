package org.atrium.web.gate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.servlet.http.HttpServletRequest;
import org.atrium.common.Problem;

/** Times requests by module and class of status, and counts what the gate refuses by code. */
final class HttpMeters {
    private static final String MODULE = "atrium.module";

    private static final Duration[] BOUNDS =
            IntStream.of(10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    HttpMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Tells which running module a request is for; others are counted as {@code none}. */
    static void belongs(HttpServletRequest request, String module) {
        request.setAttribute(MODULE, module);
    }

    void answered(HttpServletRequest request, int status, long nanos) {
        Object module = request.getAttribute(MODULE);
        timers.computeIfAbsent(
                        new Kind(module == null ? "none" : module.toString(), status / 100),
                        this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("atrium.http.requests")
                .description("Requests by module and class of status")
                .tag("module", kind.module())
                .tag("status", kind.hundreds() + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    /** What is counted together. */
    private record Kind(String module, int hundreds) {}

    void refused(Problem problem) {
        Counter.builder("atrium.http.refused")
                .description("Requests that the gate refused, by code")
                .tag("code", problem.code())
                .register(meters)
                .increment();
    }
}
