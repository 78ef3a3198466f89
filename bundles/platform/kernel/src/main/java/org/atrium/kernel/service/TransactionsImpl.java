package org.atrium.kernel.service;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.AnsweredBefore;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.store.AnswerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens the command's transaction on the kernel's own unit; the units of other bundles join it. The
 * outermost call retries and keeps the answer of an idempotent command.
 */
@Component(service = {Transactions.class, TransactionsImpl.class})
public class TransactionsImpl implements Transactions {
    private static final int TRIES = 3;
    private static final Set<String> LOST_LOCK = Set.of("40001", "40XL1", "40XL2", "40P01");
    private static final Set<String> LOCK_TIMEOUT = Set.of("40XL1", "40XL2");
    private static final String DUPLICATE = "23505";

    private final KernelUnit unit;
    private final Callers callers;
    private final Json json;
    private final Outbox outbox;
    private final Settings settings;
    private final AnswerStore answers = new AnswerStore();
    private final LongAdder retries = new LongAdder();
    private final ThreadLocal<Kind> open = new ThreadLocal<>();

    /** What is under way on a thread. */
    private enum Kind {
        READ,
        WRITE
    }

    /** Over the kernel's unit. */
    @Activate
    public TransactionsImpl(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference Json json,
            @Reference Outbox outbox,
            @Reference Settings settings) {
        this.unit = unit;
        this.outbox = outbox;
        this.settings = settings;
        this.callers = callers;
        this.json = json;
    }

    @Override
    public <T> T write(Supplier<T> command) {
        if (open.get() == Kind.WRITE) {
            return command.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return run(() -> unit.joined(em -> answered(em, command)));
            } catch (RuntimeException e) {
                if (attempt == TRIES || !hasState(e, LOST_LOCK)) {
                    throw e;
                }
                retries.increment();
            }
        }
    }

    /** How often a command was done again. */
    long retries() {
        return retries.sum();
    }

    @Override
    public <T> T read(Supplier<T> query) {
        if (open.get() != null) {
            return query.get();
        }
        open.set(Kind.READ);
        settings.open();
        try {
            return unit.reading(query);
        } finally {
            settings.close();
            open.remove();
        }
    }

    /** Writes the events last, and tells of them once they are committed. */
    private <T> T run(Supplier<T> body) {
        Kind outer = open.get();
        open.set(Kind.WRITE);
        outbox.open();
        settings.open();
        Set<String> consumers = new HashSet<>();
        try {
            T answer =
                    unit.changing(
                            () -> {
                                T result = body.get();
                                consumers.addAll(published());
                                return result;
                            });
            outbox.told(consumers);
            return answer;
        } finally {
            settings.close();
            outbox.close();
            open.set(outer);
        }
    }

    /** Two commands may begin the same stream at once: the second one does its work again. */
    private Set<String> published() {
        try {
            return outbox.write();
        } catch (RuntimeException e) {
            throw hasState(e, Set.of(DUPLICATE)) ? new LostRace(e) : e;
        }
    }

    private <T> T answered(EntityManager em, Supplier<T> command) {
        Caller caller = callers.current();
        if (caller.idempotencyKey() == null) {
            return command.get();
        }
        claim(em, caller);
        T answer = command.get();
        answers.keep(em, caller.user(), caller.idempotencyKey(), json.write(answer));
        return answer;
    }

    /**
     * Takes the key for this command; waits for one that runs with the same key (Derby's and
     * PostgreSQL's row lock).
     */
    private void claim(EntityManager em, Caller caller) {
        String[] kept = answers.find(em, caller.user(), caller.idempotencyKey());
        if (kept != null) {
            throw repeated(caller, kept);
        }
        try {
            answers.claim(
                    em,
                    caller.user(),
                    caller.idempotencyKey(),
                    caller.fingerprint(),
                    Instant.now(Clock.systemUTC()));
        } catch (RuntimeException e) {
            if (hasState(e, LOCK_TIMEOUT)) {
                throw new Conflict("common.idempotency.running");
            }
            if (hasState(e, Set.of(DUPLICATE))) {
                throw new LostRace(e);
            }
            throw e;
        }
    }

    private static RuntimeException repeated(Caller caller, String[] kept) {
        return kept[0].equals(caller.fingerprint())
                ? new AnsweredBefore(kept[1])
                : Conflict.mismatch();
    }

    private static boolean hasState(Throwable thrown, Set<String> states) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof LostRace && states == LOST_LOCK) {
                return true;
            }
            if (t instanceof SQLException sql && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Somebody else took the same key first and has committed; the next try finds its row. */
    private static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostRace(Throwable cause) {
            super(cause);
        }
    }
}
