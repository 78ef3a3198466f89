package org.atrium.kernel.service;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.atrium.kernel.store.SettingsStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What many commands read of a project's settings and few change, kept in memory. The project's
 * mark is read once in each command: what was read under the same mark, on whichever node the last
 * change was made, is as it stands in the tables.
 */
@Component(service = Settings.class)
public class Settings {
    /** What is kept of a project. */
    enum Part {
        /** Its policies with the defaults of its profile. */
        POLICIES,
        /** Its working calendar. */
        CALENDAR,
        /** Who gets which of its events. */
        CONSUMERS
    }

    private final KernelUnit unit;
    private final SettingsStore store = new SettingsStore();
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<Long, Kept>> command = new ThreadLocal<>();

    /** Over the kernel's tables. */
    @Activate
    public Settings(@Reference KernelUnit unit) {
        this.unit = unit;
    }

    private record Kept(long mark, Map<Part, Object> parts) {
        Kept(long mark) {
            this(mark, new ConcurrentHashMap<>());
        }
    }

    /** A command begins on this thread. */
    void open() {
        command.set(new HashMap<>());
    }

    /** The command has ended, however it did. */
    void close() {
        command.remove();
    }

    /**
     * A part of a project's settings.
     *
     * @param reader reads it from the tables where it is not known
     */
    @SuppressWarnings("unchecked") // each part has one reader
    <T> T of(long projectId, Part part, Function<EntityManager, T> reader) {
        return unit.joined(
                em -> {
                    Map<Part, Object> parts = kept(em, projectId).parts();
                    Object known = parts.get(part);
                    if (known == null) {
                        known = reader.apply(em);
                        parts.put(part, known);
                    }
                    return (T) known;
                });
    }

    private Kept kept(EntityManager em, long projectId) {
        Map<Long, Kept> seen = command.get();
        Kept known = seen == null ? null : seen.get(projectId);
        if (known == null) {
            long mark = store.mark(em, projectId);
            known =
                    kept.compute(
                            projectId,
                            (id, old) -> old != null && old.mark() == mark ? old : new Kept(mark));
            if (seen != null) {
                seen.put(projectId, known);
            }
        }
        return known;
    }

    /** Something was changed in a project, or in all where {@code null}, by this transaction. */
    public void changed(Long projectId) {
        unit.joined(
                em -> {
                    store.change(em, projectId);
                    return null;
                });
        Map<Long, Kept> seen = command.get();
        if (seen != null) {
            seen.clear();
        }
    }
}
