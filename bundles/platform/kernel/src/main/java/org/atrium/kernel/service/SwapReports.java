package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.store.SwapStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The reports of swaps, the one under way among them: a row is written before each step, so that a
 * crash shows where it was; what changes from moment to moment is kept in memory.
 */
@Component(service = SwapReports.class)
public class SwapReports {
    private static final int REPORTS = 200;

    private final KernelUnit unit;
    private final Callers callers;
    private final Messages messages;
    private final IdBlocks ids;
    private final Clock clock = Clock.systemUTC();
    private final SwapStore store = new SwapStore();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile SwapView live;

    /** Over the kernel's tables. */
    @Activate
    public SwapReports(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference Messages messages,
            @Reference IdBlocks ids) {
        this.unit = unit;
        this.callers = callers;
        this.messages = messages;
        this.ids = ids;
    }

    /**
     * Does what no two may do at once.
     *
     * @throws Conflict {@code kernel.module.swap-running}
     */
    <T> T alone(Supplier<T> change) {
        if (!oneAtATime.tryLock()) {
            throw new Conflict("kernel.module.swap-running");
        }
        try {
            return change.get();
        } finally {
            live = null;
            oneAtATime.unlock();
        }
    }

    /** The newest of a function, at most 200. */
    List<SwapView> of(String module) {
        return withLive(unit.joined(em -> store.of(em, module, REPORTS)));
    }

    /** The newest of each function, by function. */
    List<SwapView> newest() {
        return withLive(unit.joined(store::newest));
    }

    private List<SwapView> withLive(List<SwapView> kept) {
        SwapView now = live;
        return kept.stream().map(s -> now != null && now.id.equals(s.id) ? now : s).toList();
    }

    /** Those that have not ended. */
    List<SwapView> open() {
        return unit.joined(store::open);
    }

    /** The one of this function that is under way. */
    Optional<SwapView> underWay(String module) {
        return Optional.ofNullable(live).filter(swap -> swap.module.equals(module));
    }

    /** Adds one that begins now. */
    void begin(SwapView swap) {
        swap.id = String.valueOf(ids.next());
        swap.state = "STARTING";
        swap.startedAt = now();
        swap.user = callers.current().user();
        write(em -> store.add(em, swap));
        live = swap;
    }

    /** Writes that it has come to this step. */
    void step(SwapView swap, String state) {
        swap.state = state;
        write(em -> store.update(em, swap));
    }

    /** Writes, in the transaction that moves the route, that it has moved. */
    void routed(EntityManager em, SwapView swap, Instant at) {
        store.routed(em, swap, at);
    }

    /** Writes how it ended. */
    void end(SwapView swap, String state) {
        swap.endedAt = now();
        step(swap, state);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The text of this code in the caller's language. */
    String text(String code, Map<String, Object> arguments) {
        return messages.text(code, arguments, callers.current().language());
    }

    /** The exception in words. */
    String text(Exception e) {
        return e instanceof Problem problem
                ? messages.text(problem, callers.current().language())
                : String.valueOf(e.getMessage());
    }

    private void write(Consumer<EntityManager> change) {
        unit.apart(
                em -> {
                    change.accept(em);
                    return null;
                });
    }
}
