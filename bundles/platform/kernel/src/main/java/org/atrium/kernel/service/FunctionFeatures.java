package org.atrium.kernel.service;

import static org.osgi.service.component.runtime.dto.ComponentConfigurationDTO.FAILED_ACTIVATION;
import static org.osgi.service.component.runtime.dto.ComponentConfigurationDTO.UNSATISFIED_REFERENCE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.atrium.common.NotFound;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions as Karaf's features. A version of a function is the feature {@code atrium-<id>} of
 * that version, whose description holds its two titles, {@code 物业报修|Repairs}; it comes and goes
 * only through the {@link FeaturesService}, without refreshing anything else, and beside its other
 * versions.
 */
@Component(service = FunctionFeatures.class)
public class FunctionFeatures {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionFeatures.class);
    private static final String PREFIX = "atrium-";
    private static final long LOOK_MILLIS = 20;
    private static final int LOOKS_PER_DIAGNOSIS = 10;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final Comparator<Offer> ORDER =
            Comparator.comparing(Offer::id)
                    .thenComparing(offer -> Version.parseVersion(offer.version()));

    private final FeaturesService features;
    private final ServiceComponentRuntime components;
    private final Modules modules;
    private final Openings openings;
    private final ModuleSettings settings;
    private final BundleContext context;
    private final Map<Offer, String> failures = new ConcurrentHashMap<>();
    private final Set<Offer> leaving = ConcurrentHashMap.newKeySet();

    /** Over Karaf's features. */
    @Activate
    public FunctionFeatures(
            BundleContext context,
            @Reference FeaturesService features,
            @Reference ServiceComponentRuntime components,
            @Reference Modules modules,
            @Reference Openings openings,
            @Reference ModuleSettings settings) {
        this.openings = openings;
        this.settings = settings;
        this.context = context;
        this.features = features;
        this.components = components;
        this.modules = modules;
    }

    /** A version of a function that some known feature repository offers. */
    record Offer(Feature feature) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Offer offer
                    && offer.id().equals(id())
                    && offer.version().equals(version());
        }

        @Override
        public int hashCode() {
            return id().hashCode() + version().hashCode();
        }

        String id() {
            return feature.getName().substring(PREFIX.length());
        }

        String version() {
            return feature.getVersion();
        }

        String title(String language) {
            return feature.getDescription().split("\\|", 2)["en".equals(language) ? 1 : 0];
        }
    }

    /** All offers, by id and version. */
    List<Offer> all() {
        try {
            return Arrays.stream(features.listFeatures())
                    .filter(f -> f.getName().startsWith(PREFIX))
                    .filter(f -> f.getDescription() != null && f.getDescription().contains("|"))
                    .map(Offer::new)
                    .sorted(ORDER)
                    .toList();
        } catch (Exception e) { // FeaturesService's signature
            throw new IllegalStateException(e);
        }
    }

    /**
     * The versions of one function, oldest first, at least one.
     *
     * @throws NotFound {@code kernel.module.unknown}
     */
    List<Offer> of(String id) {
        List<Offer> offers = all().stream().filter(o -> o.id().equals(id)).toList();
        if (offers.isEmpty()) {
            throw new NotFound("kernel.module.unknown").with("module", id);
        }
        return offers;
    }

    /**
     * One version of a function.
     *
     * @throws NotFound {@code kernel.module.unknown}, {@code kernel.module.unknown-version}
     */
    Offer of(String id, String version) {
        return of(id).stream()
                .filter(o -> o.version().equals(version))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound("kernel.module.unknown-version")
                                        .with("module", id)
                                        .with("version", version));
    }

    /** Why the last start of this version failed; null where it did not. */
    String failure(Offer offer) {
        return failures.get(offer);
    }

    /** Whether Karaf has it, running or not. */
    boolean isInstalled(Offer offer) {
        return features.isInstalled(offer.feature());
    }

    /** Whether this version runs. */
    boolean runs(Offer offer) {
        return running(offer).isPresent();
    }

    /** This version, where it runs. */
    Optional<RunningModule> running(Offer offer) {
        return modules.versions().stream()
                .filter(m -> m.info().id().equals(offer.id()))
                .filter(m -> m.version().equals(offer.version()))
                .findFirst();
    }

    /**
     * Installs a version unless it is there, and waits until it runs.
     *
     * @throws Unavailable {@code kernel.module.failed} with the reason; then it is not installed
     */
    RunningModule start(Offer offer) {
        return start(offer, settings.now().startSeconds());
    }

    /** The same, with another limit. */
    RunningModule start(Offer offer, int seconds) {
        if (leaving.contains(offer)) {
            throw failed(offer, new IllegalStateException("it is still being removed"));
        }
        failures.remove(offer);
        try {
            if (!isInstalled(offer)) {
                features.installFeature(
                        offer.feature().getName(),
                        offer.version(),
                        EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            }
            return awaitRunning(offer, seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(offer, e);
        } catch (Exception e) { // FeaturesService's signature
            discard(offer, String.valueOf(e.getMessage()));
            throw failed(offer, e);
        }
    }

    /** Whether this is a part of the platform. */
    boolean isPlatform(String id) {
        return modules.running(id).filter(m -> !m.info().isFunction()).isPresent();
    }

    /** Waits until a version that has just been started runs. */
    RunningModule awaitStart(Offer offer) {
        try {
            return awaitRunning(offer, settings.now().startSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The bundle of an installed version. */
    Bundle bundle(Offer offer) {
        return bundles(offer)[0];
    }

    /** Removes a version's bundle. */
    void stop(Offer offer) {
        if (!leaving.contains(offer)) {
            failures.remove(offer);
            remove(offer);
        }
    }

    private void remove(Offer offer) {
        try {
            if (isInstalled(offer)) {
                features.uninstallFeature(
                        offer.feature().getName(),
                        offer.version(),
                        EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            }
        } catch (Exception e) { // FeaturesService's signature
            throw failed(offer, e);
        }
    }

    /**
     * Removes a version that did not come up, and remembers why. One that hangs is removed once it
     * has come to its end, because Karaf could do nothing else until then; after a minute at the
     * latest.
     */
    void discard(Offer offer, String reason) {
        failures.put(offer, reason);
        if (hangs(offer) && leaving.add(offer)) {
            Thread remover =
                    new Thread(() -> removeLater(offer), "atrium-remover-" + offer.feature());
            remover.setDaemon(true);
            remover.start();
        } else {
            removeQuietly(offer);
        }
    }

    private void removeLater(Offer offer) {
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            while (hangs(offer) && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS * 10);
            }
            removeQuietly(offer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leaving.remove(offer);
        }
    }

    private void removeQuietly(Offer offer) {
        try {
            remove(offer);
        } catch (Unavailable e) {
            LOG.warn("{} {} could not be removed", offer.id(), offer.version(), e);
        }
    }

    private boolean hangs(Offer offer) {
        return Arrays.stream(bundles(offer)).anyMatch(openings::isAtWork);
    }

    private RunningModule awaitRunning(Offer offer, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int looks = 1; ; looks++) {
            Optional<RunningModule> running = running(offer);
            if (running.isPresent()) {
                return running.get();
            }
            if (looks % LOOKS_PER_DIAGNOSIS == 0) { // to ask why costs more than to wait
                Bundle[] own = bundles(offer);
                failure(own).ifPresent(FunctionFeatures::giveUp);
                if (System.nanoTime() > end) {
                    giveUp("did not start within " + seconds + " s: " + obstacle(own));
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void giveUp(String reason) {
        throw new IllegalStateException(reason);
    }

    private Bundle[] bundles(Offer offer) {
        return Arrays.stream(context.getBundles())
                .filter(b -> offer.feature().getName().equals(b.getSymbolicName()))
                .filter(b -> offer.version().equals(b.getVersion().toString()))
                .toArray(Bundle[]::new);
    }

    /** What its migration or the first of its components failed with. */
    private Optional<String> failure(Bundle... own) {
        return Arrays.stream(own)
                .flatMap(b -> openings.failure(b).stream())
                .findFirst()
                .or(
                        () ->
                                configurations(own)
                                        .filter(c -> c.state == FAILED_ACTIVATION)
                                        .map(FunctionFeatures::failure)
                                        .findFirst());
    }

    private static String failure(ComponentConfigurationDTO component) {
        List<String> causes =
                component
                        .failure
                        .lines()
                        .filter(l -> l.startsWith("Caused by: "))
                        .map(l -> l.substring("Caused by: ".length()))
                        .toList();
        String reason =
                causes.isEmpty()
                        ? component.failure.lines().findFirst().orElse("")
                        : causes.get(causes.size() - 1);
        return component.description.name + ": " + reason;
    }

    /** Why it has not come up, as far as one can see. */
    private String obstacle(Bundle... own) {
        if (Arrays.stream(own).anyMatch(openings::isAtWork)) {
            return "its activation hangs";
        }
        return configurations(own)
                .filter(c -> c.state == UNSATISFIED_REFERENCE)
                .flatMap(
                        c ->
                                Arrays.stream(c.unsatisfiedReferences)
                                        .map(r -> c.description.name + " lacks " + r.name))
                .findFirst()
                .orElse("it has registered no module");
    }

    private Stream<ComponentConfigurationDTO> configurations(Bundle... own) {
        return own.length == 0 // all bundles would be meant
                ? Stream.empty()
                : components.getComponentDescriptionDTOs(own).stream()
                        .flatMap(d -> components.getComponentConfigurationDTOs(d).stream());
    }

    private static Unavailable failed(Offer offer, Exception e) {
        LOG.error("Function {} {} failed", offer.id(), offer.version(), e);
        return new Unavailable("kernel.module.failed")
                .with("module", offer.id())
                .with("reason", String.valueOf(e.getMessage()));
    }
}
