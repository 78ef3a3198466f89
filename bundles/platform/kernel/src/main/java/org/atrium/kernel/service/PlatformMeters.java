package org.atrium.kernel.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.atrium.kernel.domain.Job;
import org.atrium.kernel.store.JobStore;
import org.atrium.kernel.store.OutboxStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meters of transactions, events and jobs. What must be counted in the database is counted every
 * half minute, whoever asks and however often.
 */
@Component(immediate = true, service = Halting.class)
public class PlatformMeters implements Halting {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformMeters.class);
    private static final long EVERY_SECONDS = 30;

    private final KernelUnit unit;
    private final EventWatch watch;
    private final MeterRegistry meters;
    private final FunctionCounter retries;
    private final MultiGauge jobs;
    private final MultiGauge lag;
    private final MultiGauge waiting;
    private final MultiGauge poison;
    private final JobStore jobStore = new JobStore();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "atrium-meters"));

    /** Begins to count. */
    @Activate
    public PlatformMeters(
            @Reference KernelUnit unit,
            @Reference MeterRegistry meters,
            @Reference TransactionsImpl transactions,
            @Reference EventWatch watch) {
        this.unit = unit;
        this.meters = meters;
        this.watch = watch;
        retries =
                FunctionCounter.builder(
                                "atrium.transactions.retried",
                                transactions,
                                TransactionsImpl::retries)
                        .description("Transactions done again after a lost lock")
                        .register(meters);
        jobs = gauge("atrium.jobs", "Jobs by state");
        lag = gauge("atrium.events.lag.seconds", "Age of the oldest event that waits");
        waiting = gauge("atrium.events.waiting", "Events that wait for their consumer");
        poison = gauge("atrium.events.poison", "Streams that a poison event has stopped");
        thread.scheduleWithFixedDelay(this::count, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void halt() {
        thread.shutdown();
    }

    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes its meters away. */
    @Deactivate
    void stop() {
        halt();
        meters.remove(retries);
        for (MultiGauge gauge : List.of(jobs, lag, waiting, poison)) {
            gauge.register(List.of());
        }
    }

    private void count() {
        try {
            Map<String, Long> states = unit.joined(jobStore::counts);
            jobs.register(
                    Arrays.stream(Job.State.values())
                            .map(s -> row("state", s.name(), states.getOrDefault(s.name(), 0L)))
                            .toList(),
                    true);
            List<OutboxStore.Lag> lags = watch.lags();
            lag.register(rows(lags, OutboxStore.Lag::seconds), true);
            waiting.register(rows(lags, OutboxStore.Lag::waiting), true);
            poison.register(rows(lags, OutboxStore.Lag::poison), true);
        } catch (RuntimeException e) {
            LOG.warn("Jobs and events could not be counted now: {}", e.toString());
        }
    }

    private static List<MultiGauge.Row<?>> rows(
            List<OutboxStore.Lag> lags, ToLongFunction<OutboxStore.Lag> value) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        lags.forEach(l -> rows.add(row("consumer", l.consumer(), value.applyAsLong(l))));
        return rows;
    }

    private static MultiGauge.Row<?> row(String tag, String value, long number) {
        return MultiGauge.Row.of(Tags.of(tag, value.toLowerCase(Locale.ROOT)), number);
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }
}
