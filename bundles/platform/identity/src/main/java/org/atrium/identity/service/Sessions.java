package org.atrium.identity.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.Session;
import org.atrium.identity.domain.LoginFailures;
import org.atrium.identity.domain.LoginSession;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.SecurityLogStore;
import org.atrium.identity.store.SessionStore;
import org.atrium.kernel.api.IdBlocks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Browser sessions: verified ones are cached 30 s, the last request is written every 5 minutes. */
@Component(service = Sessions.class)
public class Sessions {
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final SessionStore store;
    private final LoginFailureStore failures;
    private final SecurityLogStore log;
    private final IdentitySettings settings;
    private final IdBlocks ids;
    private final SystemTransactions transactions;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final BriefCache<String, Live> cache;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

    @Activate
    public Sessions(
            @Reference SessionStore store,
            @Reference LoginFailureStore failures,
            @Reference SecurityLogStore log,
            @Reference IdentitySettings settings,
            @Reference IdBlocks ids,
            @Reference SystemTransactions transactions) {
        this(store, failures, log, settings, ids, transactions, Clock.systemUTC());
    }

    Sessions(
            SessionStore store,
            LoginFailureStore failures,
            SecurityLogStore log,
            IdentitySettings settings,
            IdBlocks ids,
            SystemTransactions transactions,
            Clock clock) {
        this.store = store;
        this.failures = failures;
        this.log = log;
        this.settings = settings;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
        this.cache = new BriefCache<>(AGE, clock);
    }

    /** Opens a session for this person. */
    Session open(long personId, Origin origin) {
        Instant now = clock.instant();
        sweep(now);
        String token = secrets.token();
        LoginSession session =
                LoginSession.open(Secrets.sha256(token), personId, secrets.token(), now)
                        .from(ids.next(), origin.address(), origin.device());
        transactions.write(() -> store.add(session));
        return new Session(token, session.csrfToken(), session.expiresAt());
    }

    /** The session with this token, unless it ended. */
    Optional<LoginSession> find(String token) {
        if (!Secrets.looksLikeToken(token)) {
            return Optional.empty();
        }
        String hash = Secrets.sha256(token);
        Optional<Live> live =
                cache.get(hash, () -> transactions.read(() -> store.find(hash)).map(Live::new));
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LoginSession session = live.get().session();
        if (session.ended(live.get().seen().get(), now)) {
            remove(hash);
            return Optional.empty();
        }
        seen(live.get(), now);
        return Optional.of(session);
    }

    /** Ends the session with this token, if there is one. */
    void close(String token) {
        if (Secrets.looksLikeToken(token)) {
            remove(Secrets.sha256(token));
        }
    }

    /** A person's sessions that have not ended, the one used last first. */
    List<LoginSession> of(long personId) {
        Instant now = clock.instant();
        return transactions.read(() -> store.of(personId)).stream()
                .filter(s -> !s.ended(s.lastSeenAt(), now))
                .toList();
    }

    /** Whether this is the session with this token. */
    static boolean isOf(LoginSession session, String token) {
        return Secrets.looksLikeToken(token) && session.tokenHash().equals(Secrets.sha256(token));
    }

    /** Ends one of a person's sessions. Returns false where there is none with this key. */
    boolean closeOne(long personId, long id) {
        Optional<LoginSession> session =
                of(personId).stream().filter(s -> s.id() != null && s.id() == id).findFirst();
        session.ifPresent(s -> remove(s.tokenHash()));
        return session.isPresent();
    }

    /** Ends a person's sessions but the one with this token; null keeps none. */
    void closeOf(long personId, String exceptToken) {
        String except = Secrets.looksLikeToken(exceptToken) ? Secrets.sha256(exceptToken) : null;
        transactions.write(() -> store.removeOf(personId, except));
        cache.dropIf((hash, live) -> live.session().personId() == personId && !hash.equals(except));
    }

    private void remove(String hash) {
        transactions.write(() -> store.remove(hash));
        cache.drop(hash);
    }

    private void seen(Live live, Instant now) {
        Instant last = live.seen().get();
        if (!now.isBefore(last.plus(SEEN_EVERY)) && live.seen().compareAndSet(last, now)) {
            transactions.write(() -> store.seen(live.session().tokenHash(), now));
        }
    }

    private void sweep(Instant now) {
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            transactions.write(
                    () -> {
                        store.removeEnded(now);
                        failures.clearBefore(now.minus(LoginFailures.WINDOW), now);
                        log.removeBefore(now.minus(settings.securityLog()));
                    });
        }
    }

    /** A session and when it was last seen, which is ahead of the row by up to five minutes. */
    private record Live(LoginSession session, AtomicReference<Instant> seen) {
        Live(LoginSession session) {
            this(session, new AtomicReference<>(session.lastSeenAt()));
        }
    }
}
