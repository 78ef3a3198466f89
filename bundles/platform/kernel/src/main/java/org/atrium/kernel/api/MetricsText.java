package org.atrium.kernel.api;

/**
 * All meters of this node as Prometheus text (format 0.0.4). Whoever wants to count or measure
 * takes the service {@code io.micrometer.core.instrument.MeterRegistry}; no tag may hold an id, a
 * name of a person or a path as sent.
 */
public interface MetricsText {
    /** Content type of {@link #scrape}. */
    String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** The meters now. */
    String scrape();
}
