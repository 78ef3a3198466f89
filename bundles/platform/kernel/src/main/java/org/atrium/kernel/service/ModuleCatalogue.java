package org.atrium.kernel.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.ModuleView;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.store.ModuleStore;
import org.atrium.kernel.store.ProjectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Available, installed and removed functions. A function is the feature {@code atrium-<id>} whose
 * description holds its two titles, {@code 物业报修|Repairs}; it is installed and removed only through
 * the {@link FeaturesService}, without refreshing anything else.
 */
@Component(service = ModuleCatalogue.class)
public class ModuleCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleCatalogue.class);
    private static final String PREFIX = "atrium-";
    private static final long START_SECONDS = 60;

    private final FeaturesService features;
    private final Modules modules;
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Audit audit;
    private final ModuleStore store = new ModuleStore();
    private final ProjectStore projects = new ProjectStore();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** Over Karaf's features. */
    @Activate
    public ModuleCatalogue(
            @Reference FeaturesService features,
            @Reference Modules modules,
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Audit audit) {
        this.features = features;
        this.modules = modules;
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
    }

    /** All functions that some known feature repository offers, by id. */
    public List<ModuleView> list() {
        return known().stream().map(this::view).sorted((a, b) -> a.id.compareTo(b.id)).toList();
    }

    /** Installs a function, waits until it runs, and remembers that it is wanted. */
    public synchronized ModuleView install(String id) {
        Feature feature = known(id);
        start(feature);
        transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    store.want(em, id, feature.getVersion());
                                    audit.record(
                                            "kernel.module", 0, "install", null, view(feature));
                                    return null;
                                }));
        return view(feature);
    }

    /** Removes a function's bundle; its data stays in its schema. */
    public synchronized ModuleView uninstall(String id) {
        Feature feature = known(id);
        ModuleView before = view(feature);
        try {
            if (features.isInstalled(feature)) {
                features.uninstallFeature(
                        feature.getName(),
                        feature.getVersion(),
                        EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            }
        } catch (Exception e) {
            throw failed(id, e);
        }
        failures.remove(id);
        transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    store.forget(em, id);
                                    audit.record(
                                            "kernel.module", 0, "uninstall", before, view(feature));
                                    return null;
                                }));
        return view(feature);
    }

    /** Ids of the functions that some known feature repository offers. */
    Set<String> functions() {
        return known().stream().map(ModuleCatalogue::id).collect(Collectors.toSet());
    }

    /** Installs a function unless it runs. Throws InvalidInput where no repository offers it. */
    void requireInstalled(String id) {
        if (!functions().contains(id)) {
            throw new InvalidInput("kernel.module.unknown").with("module", id);
        }
        if (modules.running(id).isEmpty()) {
            install(id);
        }
    }

    /** Installs what was wanted when the platform stopped and is not there now. */
    void restore() {
        for (String id : unit.joined(store::wanted).keySet()) {
            try {
                start(known(id));
            } catch (RuntimeException e) {
                LOG.error("Function {} could not be started again", id, e);
            }
        }
    }

    /** Ids of wanted functions that do not run. */
    List<String> missing() {
        return unit.joined(store::wanted).keySet().stream()
                .filter(id -> modules.running(id).isEmpty())
                .toList();
    }

    private void start(Feature feature) {
        String id = id(feature);
        failures.remove(id);
        try {
            if (!features.isInstalled(feature)) {
                features.installFeature(
                        feature.getName(),
                        feature.getVersion(),
                        EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
            }
            awaitRunning(id);
        } catch (Exception e) {
            throw failed(id, e);
        }
    }

    private void awaitRunning(String id) throws InterruptedException {
        long end = System.nanoTime() + START_SECONDS * 1_000_000_000L;
        while (modules.running(id).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("did not start within " + START_SECONDS + " s");
            }
            Thread.sleep(50);
        }
    }

    private Unavailable failed(String id, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        failures.put(id, String.valueOf(e.getMessage()));
        LOG.error("Function {} failed", id, e);
        return new Unavailable("kernel.module.failed")
                .with("module", id)
                .with("reason", e.getMessage());
    }

    private List<Feature> known() {
        try {
            return Arrays.stream(features.listFeatures())
                    .filter(f -> f.getName().startsWith(PREFIX))
                    .filter(f -> f.getDescription() != null && f.getDescription().contains("|"))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Feature known(String id) {
        return known().stream()
                .filter(f -> id(f).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("kernel.module.unknown").with("module", id));
    }

    private static String id(Feature feature) {
        return feature.getName().substring(PREFIX.length());
    }

    private ModuleView view(Feature feature) {
        String id = id(feature);
        String[] titles = feature.getDescription().split("\\|", 2);
        ModuleView view = new ModuleView();
        view.id = id;
        view.title = titles["en".equals(callers.current().language()) ? 1 : 0];
        ModuleView.VersionView version = new ModuleView.VersionView();
        version.version = feature.getVersion();
        version.reason = failures.get(id);
        version.state =
                modules.running(id).isPresent()
                        ? "INSTALLED"
                        : version.reason == null ? "AVAILABLE" : "FAILED";
        version.projects = unit.joined(em -> projects.projectsWith(em, id));
        view.versions = List.of(version);
        view.flows = new ArrayList<>();
        view.policies = new ArrayList<>();
        modules.running(id)
                .map(RunningModule::info)
                .ifPresent(
                        info -> {
                            view.flows.addAll(info.flows());
                            info.policies().stream()
                                    .map(PolicyKey::key)
                                    .forEach(view.policies::add);
                        });
        return view;
    }
}
