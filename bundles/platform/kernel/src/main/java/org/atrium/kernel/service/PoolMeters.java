package org.atrium.kernel.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Meters of the database's connections; the pool itself (HikariCP) tells of them by JMX. */
@Component(
        immediate = true,
        service = {})
public class PoolMeters {
    private static final String POOLS = "com.zaxxer.hikari:type=Pool (atrium)";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final MeterRegistry meters;
    private final List<Meter> own;

    /** Begins to measure. */
    @Activate
    public PoolMeters(@Reference MeterRegistry meters) {
        this.meters = meters;
        own =
                List.of(
                        gauge("active", () -> sum("ActiveConnections")),
                        gauge("idle", () -> sum("IdleConnections")),
                        gauge("waiting", () -> sum("ThreadsAwaitingConnection")));
    }

    /** Takes its meters away. */
    @Deactivate
    void stop() {
        own.forEach(meters::remove);
    }

    private Meter gauge(String state, Supplier<Number> number) {
        return Gauge.builder("atrium.db.connections", number)
                .description("Connections of the pool, and threads that wait for one")
                .tag("state", state)
                .register(meters);
    }

    private long sum(String attribute) {
        try {
            long sum = 0;
            for (ObjectName pool : beans.queryNames(new ObjectName(POOLS), null)) {
                sum += ((Number) beans.getAttribute(pool, attribute)).longValue();
            }
            return sum;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
