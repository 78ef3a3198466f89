package org.atrium.kernel.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.atrium.kernel.api.MetricsText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The meters of this node, with those of the JVM. */
@Component(
        immediate = true,
        service = {MeterRegistry.class, MetricsText.class})
public class MetricsRegistry extends PrometheusMeterRegistry implements MetricsText {
    private final JvmGcMetrics collector = new JvmGcMetrics();

    /** Measures the JVM. */
    @Activate
    public MetricsRegistry() {
        super(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(this);
        new JvmThreadMetrics().bindTo(this);
        new ClassLoaderMetrics().bindTo(this);
        new ProcessorMetrics().bindTo(this);
        new UptimeMetrics().bindTo(this);
        collector.bindTo(this);
    }

    /** Stops listening to the collector. */
    @Deactivate
    void stop() {
        collector.close();
        close();
    }
}
