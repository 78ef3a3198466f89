package org.atrium.kernel.service;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    private static final long START_SECONDS = 60;
    private static final Comparator<Offer> ORDER =
            Comparator.comparing(Offer::id)
                    .thenComparing(offer -> Version.parseVersion(offer.version()));

    private final FeaturesService features;
    private final ServiceComponentRuntime components;
    private final Modules modules;
    private final BundleContext context;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** Over Karaf's features. */
    @Activate
    public FunctionFeatures(
            BundleContext context,
            @Reference FeaturesService features,
            @Reference ServiceComponentRuntime components,
            @Reference Modules modules) {
        this.context = context;
        this.features = features;
        this.components = components;
        this.modules = modules;
    }

    /** A version of a function that some known feature repository offers. */
    record Offer(Feature feature) {
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
        return failures.get(offer.id() + "/" + offer.version());
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
        failures.remove(offer.id() + "/" + offer.version());
        try {
            if (!isInstalled(offer)) {
                features.installFeature(
                        offer.feature().getName(),
                        offer.version(),
                        EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            }
            return awaitRunning(offer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(offer, e);
        } catch (Exception e) { // FeaturesService's signature
            discard(offer, String.valueOf(e.getMessage()));
            throw failed(offer, e);
        }
    }

    /** Removes a version's bundle. */
    void stop(Offer offer) {
        failures.remove(offer.id() + "/" + offer.version());
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

    /** Removes a version that did not come up, and remembers why. */
    void discard(Offer offer, String reason) {
        try {
            stop(offer);
        } catch (Unavailable e) {
            LOG.warn("{} {} could not be removed", offer.id(), offer.version(), e);
        }
        failures.put(offer.id() + "/" + offer.version(), reason);
    }

    private RunningModule awaitRunning(Offer offer) throws InterruptedException {
        long end = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        for (Optional<RunningModule> running = running(offer); ; running = running(offer)) {
            if (running.isPresent()) {
                return running.get();
            }
            String failure = activationFailure(offer);
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("did not start within " + START_SECONDS + " s");
            }
            Thread.sleep(50);
        }
    }

    /** First line of what one of its components failed with; null for none. */
    private String activationFailure(Offer offer) {
        Bundle[] own =
                Arrays.stream(context.getBundles())
                        .filter(b -> offer.feature().getName().equals(b.getSymbolicName()))
                        .filter(b -> offer.version().equals(b.getVersion().toString()))
                        .toArray(Bundle[]::new);
        if (own.length == 0) {
            return null;
        }
        return components.getComponentDescriptionDTOs(own).stream()
                .flatMap(d -> components.getComponentConfigurationDTOs(d).stream())
                .filter(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(c -> c.description.name + ": " + c.failure.lines().findFirst().orElse(""))
                .collect(
                        Collectors.collectingAndThen(Collectors.toList(), FunctionFeatures::first));
    }

    private static String first(List<String> failures) {
        return failures.isEmpty() ? null : failures.get(0);
    }

    private static Unavailable failed(Offer offer, Exception e) {
        LOG.error("Function {} {} failed", offer.id(), offer.version(), e);
        return new Unavailable("kernel.module.failed")
                .with("module", offer.id())
                .with("reason", String.valueOf(e.getMessage()));
    }
}
