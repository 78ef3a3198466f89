package org.atrium.kernel.service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.store.ProjectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The running modules, as {@link ModuleWhiteboard} finds them. */
@Component(service = {Modules.class, ModulesImpl.class})
public class ModulesImpl implements Modules {
    private final KernelUnit unit;
    private final ProjectStore projects = new ProjectStore();
    private final Map<String, RunningModule> running = new ConcurrentHashMap<>();
    private volatile List<RunningModule> inOrder = List.of();

    /** With no module yet. */
    @Activate
    public ModulesImpl(@Reference KernelUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<RunningModule> running() {
        return inOrder;
    }

    @Override
    public Optional<RunningModule> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    @Override
    public Set<String> enabledIn(long projectId) {
        return unit.joined(em -> projects.modules(em, projectId));
    }

    /** A module has come. */
    public synchronized void add(RunningModule module) {
        running.put(module.info().id(), module);
        sort();
    }

    /** A module has gone. */
    public synchronized void remove(RunningModule module) {
        running.remove(module.info().id(), module);
        sort();
    }

    private void sort() {
        inOrder =
                running.values().stream()
                        .sorted(
                                Comparator.comparing((RunningModule m) -> m.info().isFunction())
                                        .thenComparing(m -> m.info().id()))
                        .toList();
    }
}
