package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.service.FunctionFeatures.Offer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts another jar in the place of a version that runs, under the same number. Two bundles of one
 * version cannot stand side by side, so requests wait at the gate meanwhile; jobs and events wait
 * too. A jar that does not come up gives way to the former one.
 */
@Component(service = Replacement.class)
public class Replacement {
    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final BundleContext context;
    private final FunctionFeatures features;
    private final FunctionJars jars;
    private final ModulesImpl modules;
    private final SwapReports reports;
    private final SwapProbes probes;
    private final ModuleSettings settings;
    private final Outbox outbox;

    /** Over Karaf's features. */
    @Activate
    public Replacement(
            BundleContext context,
            @Reference FunctionFeatures features,
            @Reference FunctionJars jars,
            @Reference ModulesImpl modules,
            @Reference SwapReports reports,
            @Reference SwapProbes probes,
            @Reference ModuleSettings settings,
            @Reference Outbox outbox) {
        this.context = context;
        this.features = features;
        this.jars = jars;
        this.modules = modules;
        this.reports = reports;
        this.probes = probes;
        this.settings = settings;
        this.outbox = outbox;
    }

    /**
     * Replaces it by the jar that waits beside it.
     *
     * @throws Unavailable {@code kernel.module.swap-failed}; then the former jar runs again
     */
    void replace(Offer offer, SwapView swap) {
        Path next = jars.next(offer);
        Holds.Held held;
        modules.holds().shut(offer.id(), settings.now().holdSeconds() * 1000L);
        try {
            reports.step(swap, "DRAINING");
            requireEmpty(offer, swap);
            reports.step(swap, "CHECKING");
            exchange(offer, next);
            jars.accept(offer);
            swap.routedAt = reports.now();
            swap.projectsMoved = swap.projectsToMove;
        } catch (RuntimeException | IOException | BundleException e) {
            LOG.warn("{} {} could not be replaced", offer.id(), offer.version(), e);
            swap.reason = reports.text(e);
        } finally {
            held = modules.holds().open(offer.id());
            outbox.told(Set.of(offer.id()));
        }
        swap.heldRequests = held.count();
        swap.longestHoldMillis = held.longestMillis();
    }

    private void requireEmpty(Offer offer, SwapView swap) {
        swap.drainedRequests = modules.uses(offer.id(), offer.version());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.now().holdSeconds()) / 2;
        do {
            swap.drainingLeft = modules.uses(offer.id(), offer.version());
            if (swap.drainingLeft == 0) {
                return;
            }
            swap.heldRequests = modules.holds().waiting(offer.id());
            LockSupport.parkNanos(LOOK_NANOS);
        } while (System.nanoTime() < end);
        throw new Unavailable("kernel.module.still-in-use").with("version", offer.version());
    }

    private void exchange(Offer offer, Path next) throws IOException, BundleException {
        try {
            start(offer, next);
        } catch (RuntimeException | IOException | BundleException e) {
            start(offer, jars.kept(offer));
            throw e;
        }
    }

    /** Makes the version run with this jar. */
    private void start(Offer offer, Path jar) throws IOException, BundleException {
        Bundle bundle = features.bundle(offer);
        bundle.stop(Bundle.STOP_TRANSIENT);
        try (InputStream in = Files.newInputStream(jar)) {
            bundle.update(in);
        }
        refresh(bundle);
        bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        RunningModule started = features.awaitStart(offer);
        probes.requireHealthy(started);
    }

    /** Nobody is wired to a function, so this concerns no other bundle. */
    private void refresh(Bundle bundle) {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(Set.of(bundle), event -> done.countDown());
        try {
            if (!done.await(settings.now().startSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it was not refreshed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** After a crash in the middle: the former jar counts. */
    void takeBack(Offer offer) {
        try {
            if (jars.discardNext(offer) && features.isInstalled(offer)) {
                start(offer, jars.kept(offer));
            }
        } catch (RuntimeException | IOException | BundleException e) {
            LOG.error("{} {} may run with a jar that was refused", offer.id(), offer.version(), e);
        }
    }
}
