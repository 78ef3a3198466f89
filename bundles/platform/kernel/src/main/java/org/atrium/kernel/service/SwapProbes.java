package org.atrium.kernel.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.ModuleProbe;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks whether a version may be routed to: every probe of the platform, and the version itself. */
@Component(service = SwapProbes.class)
public class SwapProbes {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final BundleContext context;
    private final ModuleSettings settings;

    /** Over the probes that there are. */
    @Activate
    public SwapProbes(BundleContext context, @Reference ModuleSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Returns as soon as nobody objects.
     *
     * @throws Unavailable {@code kernel.module.unhealthy} with what was said last
     */
    void requireHealthy(RunningModule started) {
        int seconds = settings.now().checkSeconds();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        String own = "its check did not answer within " + seconds + " s";
        while (true) {
            List<String> objections = probed(started);
            if (objections.isEmpty()) {
                Optional<String> answer = own(started, end - System.nanoTime());
                if (answer.isPresent() && answer.get().isEmpty()) {
                    return;
                }
                own = answer.orElse(own);
            }
            String said = objections.isEmpty() ? own : String.join("; ", objections);
            if (System.nanoTime() > end) {
                throw new Unavailable("kernel.module.unhealthy").with("reason", said);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Looked up when they are needed: a probe may itself need the modules before it can be. */
    private List<String> probed(RunningModule started) {
        try {
            return context.getServiceReferences(ModuleProbe.class, null).stream()
                    .map(context::getService)
                    .filter(Objects::nonNull)
                    .flatMap(probe -> probe.objection(started).stream())
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What its own check objects to, nothing where it is content; absent where it does not come
     * back: the thread is left behind then.
     */
    private static Optional<String> own(RunningModule started, long nanos) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                started.module().check();
                                answer.complete(null);
                            } catch (Throwable e) { // whatever a bad version throws
                                answer.completeExceptionally(e);
                            }
                        },
                        "atrium-check-" + started.info().id() + "-" + started.version());
        thread.setDaemon(true);
        thread.start();
        try {
            answer.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            return Optional.of("");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
