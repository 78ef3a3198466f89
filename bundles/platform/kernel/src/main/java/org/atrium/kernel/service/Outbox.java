package org.atrium.kernel.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.store.OutboxStore;
import org.atrium.kernel.store.OutboxStore.Draft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gathers the events of a command and writes them as the last thing before its commit, so that the
 * streams' locks are held for a moment only; after the commit tells who has to do. Knows who wants
 * which events, also of modules that are away.
 */
@Component(service = Outbox.class)
public class Outbox {
    private final KernelUnit unit;
    private final IdBlocks ids;
    private final Settings settings;
    private final OutboxStore store = new OutboxStore();
    private final Clock clock = Clock.systemUTC();
    private final ThreadLocal<List<Draft>> gathered = new ThreadLocal<>();
    private final Set<Consumer<Set<String>>> listeners = new CopyOnWriteArraySet<>();

    /** Over the kernel's tables. */
    @Activate
    public Outbox(
            @Reference KernelUnit unit, @Reference IdBlocks ids, @Reference Settings settings) {
        this.unit = unit;
        this.ids = ids;
        this.settings = settings;
    }

    /** Adds an event to the command at work; writes it at once where there is none. */
    void add(Draft draft) {
        List<Draft> drafts = gathered.get();
        if (drafts == null) {
            unit.joined(em -> write(em, List.of(draft)));
        } else {
            drafts.add(draft);
        }
    }

    /** A command begins on this thread. */
    void open() {
        gathered.set(new ArrayList<>());
    }

    /** Writes what the command has published. Returns the consumers to tell after the commit. */
    Set<String> write() {
        List<Draft> drafts = gathered.get();
        return drafts.isEmpty() ? Set.of() : unit.joined(em -> write(em, drafts));
    }

    /** The command has ended, however it did. */
    void close() {
        gathered.remove();
    }

    /** Tells that these consumers have something to do. */
    void told(Set<String> consumers) {
        if (!consumers.isEmpty()) {
            listeners.forEach(l -> l.accept(consumers));
        }
    }

    /** Who wants to be told after each commit, with the consumers' ids. */
    void listen(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /** No more. */
    void leave(Consumer<Set<String>> listener) {
        listeners.remove(listener);
    }

    /**
     * Keeps for which types a module waits, before it counts as running: those of all its versions.
     */
    public void subscribe(RunningModule module, List<RunningModule> beside) {
        String consumer = module.info().id();
        Set<String> types =
                Stream.concat(Stream.of(module), beside.stream())
                        .filter(m -> m.info().id().equals(consumer))
                        .flatMap(m -> m.module().events().stream())
                        .map(EventHandler::type)
                        .collect(Collectors.toSet());
        boolean everywhere = !module.info().isFunction();
        unit.joined(
                em -> {
                    if (store.subscribe(em, consumer, everywhere, types)) {
                        settings.changed(null);
                    }
                    return null;
                });
    }

    private Set<String> write(EntityManager em, List<Draft> drafts) {
        Map<Long, List<Draft>> projects = new TreeMap<>();
        drafts.forEach(d -> projects.computeIfAbsent(d.projectId(), p -> new ArrayList<>()).add(d));
        Set<String> told = new HashSet<>();
        projects.forEach(
                (project, ofProject) -> {
                    Map<String, List<String>> consumers = consumers(project);
                    store.write(em, ids, ofProject, consumers, clock.instant());
                    ofProject.forEach(
                            d -> told.addAll(consumers.getOrDefault(d.type(), List.of())));
                });
        return told;
    }

    private Map<String, List<String>> consumers(long project) {
        return settings.of(project, Settings.Part.CONSUMERS, em -> store.consumers(em, project));
    }
}
