package org.atrium.kernel.service;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Problem;
import org.atrium.common.Unavailable;
import org.atrium.kernel.api.ProjectListener;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.SwapModule;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.domain.FunctionJar;
import org.atrium.kernel.service.FunctionFeatures.Offer;
import org.atrium.kernel.service.FunctionJars.Brought;
import org.atrium.kernel.store.ProjectStore;
import org.atrium.kernel.store.RouteStore;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves projects from one version of a function to another (architecture 6): starts the new version
 * beside the old, lets every probe agree, moves the route in one transaction, waits until nobody is
 * inside the old one, and removes it. One project moved is a canary, moving back is a roll-back;
 * whatever fails before the route has moved changes nothing for anybody.
 */
@Component(service = ModuleSwaps.class)
public class ModuleSwaps {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleSwaps.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final FunctionFeatures features;
    private final ModuleCatalogue catalogue;
    private final ModulesImpl modules;
    private final Routes routes;
    private final KernelUnit unit;
    private final SwapReports reports;
    private final SwapProbes probes;
    private final ModuleSettings settings;
    private final FunctionJars jars;
    private final RouteStore wanted = new RouteStore();
    private final ProjectStore projects = new ProjectStore();

    @Reference Replacement replacement;
    @Reference volatile List<ProjectListener> listeners = List.of();

    /** Over features and routes. */
    @Activate
    public ModuleSwaps(
            @Reference FunctionFeatures features,
            @Reference ModuleCatalogue catalogue,
            @Reference ModulesImpl modules,
            @Reference Routes routes,
            @Reference KernelUnit unit,
            @Reference SwapReports reports,
            @Reference SwapProbes probes,
            @Reference ModuleSettings settings,
            @Reference FunctionJars jars) {
        this.jars = jars;
        this.features = features;
        this.catalogue = catalogue;
        this.modules = modules;
        this.routes = routes;
        this.unit = unit;
        this.reports = reports;
        this.probes = probes;
        this.settings = settings;
    }

    /** The newest reports of a function, at most 200. */
    public List<SwapView> of(String id) {
        features.of(id);
        return reports.of(id);
    }

    /** The newest report of each function, by function. */
    public List<SwapView> newest() {
        return reports.newest();
    }

    /**
     * Moves all projects, or some, to another version.
     *
     * @throws Conflict {@code kernel.module.swap-running}, {@code kernel.module.same-version}
     * @throws Unavailable {@code kernel.module.swap-failed}: nothing has changed for anybody
     */
    public SwapView swap(String id, SwapModule command) {
        if (command.location != null) {
            Brought brought = jars.fetch(command.location, wanted(id, command), command.force);
            return swap(brought, command.projects);
        }
        List<Offer> offers = features.of(id);
        Offer newest = offers.get(offers.size() - 1);
        Offer to = command.version == null ? newest : features.of(id, command.version);
        return move(to, command.projects, false);
    }

    /** Moves all projects, or some, to the version in this jar. */
    public SwapView swap(String id, InputStream jar, SwapModule command) {
        return swap(jars.keep(jar, wanted(id, command), command.force), command.projects);
    }

    /** All projects move to the version in this jar, or the function is installed. */
    void swapOrInstall(InputStream jar) {
        Brought brought = jars.keep(jar, this::requireNewer, false);
        if (routes.of(brought.offer().id()).isPresent()) {
            swap(brought, null);
        } else {
            catalogue.install(brought.offer());
        }
    }

    private SwapView swap(Brought brought, List<String> codes) {
        return brought.replaces()
                ? reports.alone(() -> replace(brought.offer()))
                : move(brought.offer(), codes, false);
    }

    /** A version of this function, and newer than the present one unless it is forced. */
    private Consumer<FunctionJar> wanted(String id, SwapModule command) {
        return jar -> {
            if (!jar.id().equals(id)) {
                throw new InvalidInput("kernel.jar.other-function")
                        .with("module", id)
                        .with("found", jar.id());
            }
            if (!command.force) {
                requireNewer(jar);
            }
        };
    }

    private void requireNewer(FunctionJar jar) {
        routes.of(jar.id())
                .filter(present -> isOlder(jar.version(), present))
                .filter(present -> features.all().stream().noneMatch(o -> isOf(o, jar)))
                .ifPresent(
                        present -> {
                            throw new Conflict("kernel.jar.not-newer")
                                    .with("version", jar.version())
                                    .with("present", present);
                        });
    }

    private static boolean isOlder(String one, String other) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(other)) < 0;
    }

    private static boolean isOf(Offer offer, FunctionJar jar) {
        return offer.id().equals(jar.id()) && offer.version().equals(jar.version());
    }

    /** The version keeps its number and its projects, and gets another jar. */
    private SwapView replace(Offer offer) {
        SwapView swap = new SwapView();
        swap.module = offer.id();
        swap.from = offer.version();
        swap.to = offer.version();
        swap.projectsToMove = enabledIn(offer.id()).size();
        long failedBefore = modules.failures(offer.id());
        reports.begin(swap);
        replacement.replace(offer, swap);
        swap.failedRequests = modules.failures(offer.id()) - failedBefore;
        reports.end(swap, swap.routedAt == null ? "FAILED" : "DONE");
        if (swap.routedAt == null) {
            throw refused(swap);
        }
        return swap;
    }

    /** Moves every project back to the version that was routed before the last move. */
    public SwapView rollBack(String id) {
        SwapView last =
                of(id).stream()
                        .filter(s -> s.routedAt != null && s.from != null)
                        .filter(s -> !s.from.equals(s.to))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Conflict("kernel.module.nothing-to-roll-back")
                                                .with("module", id));
        return move(features.of(id, last.from), last.projects, true);
    }

    /**
     * What was under way when the process ended: a route that had moved stays moved, one that had
     * not stays where it was; in both cases only routed versions are kept.
     */
    void settle() {
        features.all().forEach(replacement::takeBack);
        for (SwapView swap : reports.open()) {
            swap.reason = reports.text("kernel.module.swap-cut-off", Map.of());
            reports.end(swap, swap.routedAt == null ? "FAILED" : "DONE");
        }
    }

    private SwapView move(Offer to, List<String> codes, boolean back) {
        return reports.alone(() -> moveAlone(to, codes, back));
    }

    private SwapView moveAlone(Offer to, List<String> codes, boolean back) {
        Set<Long> which = codes == null ? null : projectIds(to.id(), codes);
        SwapView swap = begin(to, codes, which, back);
        long failedBefore = modules.failures(to.id());
        Set<String> before = routes.all().get(to.id()).versions();
        try {
            RunningModule started = features.start(to);
            reports.step(swap, "CHECKING");
            probes.requireHealthy(started);
            route(swap, which);
        } catch (RuntimeException e) {
            swap.failedRequests = modules.failures(to.id()) - failedBefore;
            throw failed(swap, to, e);
        }
        drain(swap, before);
        swap.failedRequests = modules.failures(to.id()) - failedBefore;
        reports.end(swap, "DONE");
        return swap;
    }

    private SwapView begin(Offer to, List<String> codes, Set<Long> which, boolean back) {
        RouteStore.Route route = routes.all().get(to.id());
        if (route == null) {
            throw new Conflict("kernel.module.not-installed").with("module", to.id());
        }
        Set<String> from = new TreeSet<>();
        if (which == null) {
            from.addAll(route.versions());
        } else {
            which.forEach(project -> from.add(route.of(project)));
        }
        if (from.equals(Set.of(to.version()))) {
            throw new Conflict("kernel.module.same-version").with("version", to.version());
        }
        SwapView swap = new SwapView();
        swap.module = to.id();
        swap.from = from.size() == 1 ? from.iterator().next() : null;
        swap.to = to.version();
        swap.projects = codes;
        swap.projectsToMove = which == null ? enabledIn(to.id()).size() : which.size();
        swap.rolledBack = back;
        reports.begin(swap);
        return swap;
    }

    private Map<Long, String> enabledIn(String module) {
        return unit.joined(em -> projects.withModule(em, module));
    }

    private Set<Long> projectIds(String id, List<String> codes) {
        Map<Long, String> enabled = enabledIn(id);
        Set<Long> found = new TreeSet<>();
        for (String code : codes) {
            enabled.entrySet().stream()
                    .filter(e -> e.getValue().equals(code))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> {
                                throw new InvalidInput("kernel.module.not-enabled-in")
                                        .with("module", id)
                                        .with("project", code);
                            });
        }
        if (found.isEmpty()) {
            throw new InvalidInput("kernel.module.no-projects");
        }
        return found;
    }

    private void route(SwapView swap, Set<Long> which) {
        Instant moved = reports.now();
        catalogue.change(
                swap.module,
                swap.rolledBack ? "roll-back" : "swap",
                em -> {
                    if (which == null) {
                        wanted.want(em, swap.module, swap.to);
                    } else {
                        which.forEach(p -> wanted.want(em, swap.module, p, swap.to));
                    }
                    reports.routed(em, swap, moved);
                });
        swap.routedAt = moved;
        swap.projectsMoved = swap.projectsToMove;
        swap.state = "DRAINING";
        Collection<String> told =
                swap.projects != null ? swap.projects : enabledIn(swap.module).values();
        told.forEach(code -> listeners.forEach(listener -> listener.changed(code)));
    }

    /** Takes away the versions that nobody is routed to any more, once they are empty. */
    private void drain(SwapView swap, Set<String> before) {
        Set<String> left = new TreeSet<>(before);
        left.removeAll(routes.all().get(swap.module).versions());
        for (String version : left) {
            swap.drainedRequests += modules.uses(swap.module, version);
            if (!isLeft(swap, version)) {
                LOG.warn("{} {} is still in use and stays", swap.module, version);
                swap.reason = reports.text("kernel.module.not-drained", Map.of("version", version));
                continue;
            }
            try {
                features.stop(features.of(swap.module, version));
            } catch (Problem problem) {
                swap.reason = reports.text(problem);
            }
        }
    }

    /** Waits until nobody is inside. */
    private boolean isLeft(SwapView swap, String version) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.now().drainSeconds());
        do {
            swap.drainingLeft = modules.uses(swap.module, version);
            if (swap.drainingLeft == 0) {
                return true;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        } while (System.nanoTime() < end);
        return false;
    }

    /** Before the route has moved: the new version goes away again. */
    private Unavailable failed(SwapView swap, Offer to, RuntimeException e) {
        swap.reason = reports.text(e);
        LOG.warn("{} stays as it was, {} failed", swap.module, swap.to, e);
        if (!routes.all().get(swap.module).versions().contains(swap.to)) {
            features.discard(to, swap.reason);
        }
        reports.end(swap, "FAILED");
        return refused(swap);
    }

    private static Unavailable refused(SwapView swap) {
        return new Unavailable("kernel.module.swap-failed")
                .with("module", swap.module)
                .with("version", swap.to)
                .with("reason", swap.reason);
    }
}
