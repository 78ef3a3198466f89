package org.atrium.kernel.service;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.atrium.kernel.api.Admission;
import org.atrium.kernel.api.Admissions;
import org.atrium.kernel.api.ProjectListener;
import org.atrium.kernel.store.ProjectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps what was read for two seconds, and no longer than until the next change on this node. What
 * was read before a change and arrives after it is not kept: it carries the old generation.
 */
@Component
public class AdmissionsImpl implements Admissions, ProjectListener {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final KernelUnit unit;
    private final LongSupplier nanoTime;
    private final ProjectStore store = new ProjectStore();
    private final Map<String, Kept> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    /** Over the kernel's tables. */
    @Activate
    public AdmissionsImpl(@Reference KernelUnit unit) {
        this(unit, System::nanoTime);
    }

    AdmissionsImpl(KernelUnit unit, LongSupplier nanoTime) {
        this.unit = unit;
        this.nanoTime = nanoTime;
    }

    private record Kept(Admission admission, long generation, long readAt) {}

    @Override
    public Optional<Admission> of(String projectCode) {
        Kept kept = known.get(projectCode);
        if (kept != null
                && kept.generation() == generation.get()
                && nanoTime.getAsLong() - kept.readAt() < KEPT_NANOS) {
            return Optional.of(kept.admission());
        }
        long before = generation.get();
        Optional<Admission> read = read(projectCode);
        read.ifPresent(a -> known.put(projectCode, new Kept(a, before, nanoTime.getAsLong())));
        return read;
    }

    @Override
    public void changed(String code) {
        generation.incrementAndGet();
    }

    private Optional<Admission> read(String projectCode) {
        return unit.joined(
                em ->
                        store.byCode(em, projectCode)
                                .map(
                                        p ->
                                                new Admission(
                                                        p.ref(),
                                                        Set.copyOf(store.modules(em, p.id())))));
    }
}
