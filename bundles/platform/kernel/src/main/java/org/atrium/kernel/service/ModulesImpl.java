package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.kernel.api.ModuleUse;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.store.ProjectStore;
import org.atrium.kernel.store.RouteStore;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The running modules, as {@link ModuleWhiteboard} finds them. */
@Component(service = {Modules.class, ModulesImpl.class})
public class ModulesImpl implements Modules {
    private static final Comparator<RunningModule> ORDER =
            Comparator.comparing((RunningModule m) -> m.info().isFunction())
                    .thenComparing(m -> m.info().id())
                    .thenComparing(m -> Version.parseVersion(m.version()));

    private final KernelUnit unit;
    private final Routes routes;
    private final ProjectStore projects = new ProjectStore();
    private volatile Map<String, List<RunningModule>> byId = Map.of();
    private volatile Running last;
    private final Map<RunningModule, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final Holds holds = new Holds();
    private final Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();

    /** With no module yet. */
    @Activate
    public ModulesImpl(@Reference KernelUnit unit, @Reference Routes routes) {
        this.unit = unit;
        this.routes = routes;
    }

    @Override
    public List<RunningModule> running() {
        Running known = last;
        Map<String, List<RunningModule>> modules = byId;
        Map<String, RouteStore.Route> table = routes.all();
        if (known == null || known.modules() != modules || known.table() != table) {
            known =
                    new Running(
                            modules,
                            table,
                            modules.keySet().stream().flatMap(id -> running(id).stream()).toList());
            last = known;
        }
        return known.list();
    }

    /** Which versions run, as long as modules and routes are these. */
    private record Running(
            Map<String, List<RunningModule>> modules,
            Map<String, RouteStore.Route> table,
            List<RunningModule> list) {}

    @Override
    public List<RunningModule> versions() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Optional<RunningModule> running(String id) {
        return version(id, routes.of(id));
    }

    @Override
    public Optional<RunningModule> running(String id, long projectId) {
        return version(id, routes.of(id, projectId));
    }

    @Override
    public Optional<ModuleUse> enter(String id, Long projectId) {
        for (Optional<RunningModule> module = routed(id, projectId); module.isPresent(); ) {
            Use use = new Use(module.get());
            // whoever moved the route or shut the door meanwhile may not have seen this use
            Optional<RunningModule> now =
                    holds.isShut(id) ? Optional.empty() : routed(id, projectId);
            if (now.equals(module)) {
                return Optional.of(use);
            }
            use.close();
            module = now;
        }
        return Optional.empty();
    }

    @Override
    public boolean isHeld(String id) {
        return holds.isShut(id);
    }

    @Override
    public boolean await(String id, Runnable again) {
        return holds.await(id, again);
    }

    /** The functions that are being replaced. */
    Holds holds() {
        return holds;
    }

    private Optional<RunningModule> routed(String id, Long projectId) {
        return projectId == null ? running(id) : running(id, projectId);
    }

    @Override
    public List<RunningModule> in(long projectId) {
        Set<String> enabled = enabledIn(projectId);
        return byId.keySet().stream()
                .flatMap(id -> running(id, projectId).stream())
                .filter(m -> !m.info().isFunction() || enabled.contains(m.info().id()))
                .toList();
    }

    @Override
    public Set<String> enabledIn(long projectId) {
        return unit.joined(em -> projects.modules(em, projectId));
    }

    /** A module has come. */
    public synchronized void add(RunningModule module) {
        since.put(module, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        keep(Stream.concat(versions().stream(), Stream.of(module)));
    }

    /** A module has gone. */
    public synchronized void remove(RunningModule module) {
        keep(versions().stream().filter(m -> !m.equals(module)));
        since.remove(module);
    }

    private void keep(Stream<RunningModule> modules) {
        byId =
                modules.sorted(ORDER)
                        .collect(
                                Collectors.groupingBy(
                                        m -> m.info().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
    }

    /** When this module came up. */
    Instant since(RunningModule module) {
        return since.get(module);
    }

    /** Uses of this version now. */
    int uses(String id, String version) {
        return inside(id, version).get();
    }

    /** Uses of this function that failed since the start. */
    long failures(String id) {
        return failures.computeIfAbsent(id, k -> new AtomicLong()).get();
    }

    private AtomicInteger inside(String id, String version) {
        return inside.computeIfAbsent(id + "/" + version, k -> new AtomicInteger());
    }

    /** Where nothing is routed yet, the oldest version that runs. */
    private Optional<RunningModule> version(String id, Optional<String> wanted) {
        for (RunningModule module : byId.getOrDefault(id, List.of())) {
            if (wanted.isEmpty() || wanted.get().equals(module.version())) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    private final class Use implements ModuleUse {
        private final RunningModule module;
        private final AtomicInteger counter;

        Use(RunningModule module) {
            this.module = module;
            this.counter = inside(module.info().id(), module.version());
            counter.incrementAndGet();
        }

        @Override
        public RunningModule module() {
            return module;
        }

        @Override
        public void failed() {
            failures.computeIfAbsent(module.info().id(), k -> new AtomicLong()).incrementAndGet();
        }

        @Override
        public void close() {
            counter.decrementAndGet();
        }
    }
}
