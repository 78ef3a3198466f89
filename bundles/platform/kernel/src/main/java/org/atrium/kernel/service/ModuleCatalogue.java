package org.atrium.kernel.service;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.InstallModule;
import org.atrium.kernel.api.ModuleView;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.FunctionJar;
import org.atrium.kernel.service.FunctionFeatures.Offer;
import org.atrium.kernel.store.ProjectStore;
import org.atrium.kernel.store.RouteStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Available, installed and removed functions, and what a restart brings back. */
@Component(service = ModuleCatalogue.class)
public class ModuleCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleCatalogue.class);
    private static final int RESTORE_SECONDS = 180;

    private final FunctionFeatures features;
    private final FunctionJars jars;
    private final ModulesImpl modules;
    private final Routes routes;
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Audit audit;
    private final SwapReports reports;
    private final RouteStore store = new RouteStore();
    private final ProjectStore projects = new ProjectStore();

    @Reference SwapProbes probes;

    /** Over Karaf's features. */
    @Activate
    public ModuleCatalogue(
            @Reference FunctionFeatures features,
            @Reference FunctionJars jars,
            @Reference ModulesImpl modules,
            @Reference Routes routes,
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference SwapReports reports) {
        this.reports = reports;
        this.features = features;
        this.jars = jars;
        this.modules = modules;
        this.routes = routes;
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
    }

    /** All functions that some known feature repository offers, by id. */
    public List<ModuleView> list() {
        Map<String, List<Offer>> byId =
                features.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Offer::id, LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream().map(this::view).toList();
    }

    /** Installs a function in its routed version, or else in its newest, and routes to it. */
    public ModuleView install(String id) {
        List<Offer> offers = features.of(id);
        Offer offer =
                routes.of(id)
                        .map(version -> features.of(id, version))
                        .orElse(offers.get(offers.size() - 1));
        return install(offer);
    }

    /**
     * Installs a function that is not installed yet, in the version of this jar.
     *
     * @throws Conflict {@code kernel.module.installed}: that one is swapped
     */
    public ModuleView install(InputStream jar) {
        return install(jars.keep(jar, this::requireNew, false).offer());
    }

    /** The same from a Maven location. */
    public ModuleView install(InstallModule command) {
        return install(jars.fetch(command.location, this::requireNew, false).offer());
    }

    void requireNew(FunctionJar jar) {
        if (routes.of(jar.id()).isPresent()) {
            throw new Conflict("kernel.module.installed").with("module", jar.id());
        }
    }

    /**
     * Installs this version and, once nobody objects to it, routes to it.
     *
     * @throws Unavailable {@code kernel.module.failed} with the reason; then it is not installed
     */
    ModuleView install(Offer offer) {
        String id = offer.id();
        RunningModule started = features.start(offer);
        if (routes.of(id).isEmpty()) {
            requireHealthy(offer, started);
            change(id, "install", em -> store.want(em, id, offer.version()));
        }
        return view(features.of(id));
    }

    private void requireHealthy(Offer offer, RunningModule started) {
        try {
            probes.requireHealthy(started);
        } catch (Unavailable e) {
            String reason = reports.text(e);
            features.discard(offer, reason);
            throw new Unavailable("kernel.module.failed")
                    .with("module", offer.id())
                    .with("reason", reason);
        }
    }

    /**
     * Forgets a version that was brought in and is not in use.
     *
     * @throws Conflict {@code kernel.module.version-in-use}, {@code
     *     kernel.module.delivered-version}
     */
    public ModuleView forget(String id, String version) {
        List<Offer> offers = features.of(id);
        Offer offer = features.of(id, version);
        if (features.isInstalled(offer)) {
            throw new Conflict("kernel.module.version-in-use").with("version", version);
        }
        jars.forget(offer);
        transactions.write(
                () -> {
                    audit.record("kernel.module", 0, "forget", Map.of(id, version), null);
                    return null;
                });
        return view(offers, offers.stream().filter(o -> !o.equals(offer)).toList());
    }

    /** Removes a function, in every version; its data stays in its schema. */
    public ModuleView uninstall(String id) {
        List<Offer> offers = features.of(id);
        return reports.alone(
                () -> {
                    offers.forEach(features::stop);
                    change(id, "uninstall", em -> store.forget(em, id));
                    return view(offers);
                });
    }

    /** Ids of the functions that some known feature repository offers. */
    Set<String> functions() {
        return features.all().stream().map(Offer::id).collect(Collectors.toSet());
    }

    /** Whether a function runs. Throws InvalidInput where no repository offers it. */
    boolean runs(String id) {
        if (!functions().contains(id)) {
            throw new InvalidInput("kernel.module.unknown").with("module", id);
        }
        return modules.running(id).isPresent();
    }

    /** Makes what runs what is routed: a crash may have left too little, or a version too many. */
    void restore() {
        jars.tidy();
        jars.offer();
        for (Offer offer : features.all()) {
            RouteStore.Route route = routes.all().get(offer.id());
            if (features.isInstalled(offer)
                    && (route == null || !route.versions().contains(offer.version()))) {
                features.stop(offer);
            }
        }
        routes.all()
                .forEach((id, route) -> route.versions().forEach(version -> restore(id, version)));
    }

    private void restore(String id, String version) {
        try {
            features.start(features.of(id, version), RESTORE_SECONDS);
        } catch (RuntimeException e) {
            LOG.error("Function {} {} could not be started again", id, version, e);
        }
    }

    /** Ids of wanted functions that do not run. */
    List<String> missing() {
        return routes.all().keySet().stream()
                .filter(id -> modules.running(id).isEmpty())
                .sorted()
                .toList();
    }

    /** Writes a change with its audit row; the route counts from its commit on. */
    void change(String id, String action, Consumer<EntityManager> change) {
        transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    RouteStore.Route before = store.all(em).get(id);
                                    change.accept(em);
                                    RouteStore.Route after = store.all(em).get(id);
                                    audit.record("kernel.module", 0, action, before, after);
                                    return null;
                                }));
        routes.reload();
    }

    private ModuleView view(List<Offer> offers) {
        return view(offers, offers);
    }

    /** With these of its versions. */
    private ModuleView view(List<Offer> offers, List<Offer> shown) {
        String id = offers.get(0).id();
        ModuleView view = new ModuleView();
        view.id = id;
        view.title = offers.get(offers.size() - 1).title(callers.current().language());
        view.flows = new ArrayList<>();
        view.policies = new ArrayList<>();
        modules.running(id)
                .ifPresent(
                        running -> {
                            view.flows.addAll(running.info().flows());
                            running.info().policies().stream()
                                    .map(PolicyKey::key)
                                    .forEach(view.policies::add);
                        });
        String main = routes.of(id).orElse(offers.get(offers.size() - 1).version());
        Map<String, List<String>> enabled = unit.joined(em -> enabled(em, id, main));
        view.versions = shown.stream().map(o -> version(o, main, enabled)).toList();
        return view;
    }

    private ModuleView.VersionView version(
            Offer offer, String main, Map<String, List<String>> enabled) {
        ModuleView.VersionView version = new ModuleView.VersionView();
        version.version = offer.version();
        version.reason = features.failure(offer);
        version.state = state(offer, version.reason);
        version.since = features.running(offer).map(modules::since).orElse(null);
        version.routed = offer.version().equals(main);
        version.projects = enabled.getOrDefault(offer.version(), List.of());
        return version;
    }

    private String state(Offer offer, String reason) {
        boolean moves =
                reports.underWay(offer.id())
                        .filter(s -> offer.version().equals(s.to) || offer.version().equals(s.from))
                        .isPresent();
        if (moves) {
            return "SWAPPING";
        }
        if (reason != null) {
            return "FAILED";
        }
        return features.runs(offer) ? "INSTALLED" : "AVAILABLE";
    }

    /** Codes of the projects in which the function is enabled, by the version that they run. */
    private Map<String, List<String>> enabled(EntityManager em, String id, String newest) {
        return projects.withModule(em, id).entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                p -> routes.of(id, p.getKey()).orElse(newest),
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
