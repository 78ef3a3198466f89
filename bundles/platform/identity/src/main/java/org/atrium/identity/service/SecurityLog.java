package org.atrium.identity.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.atrium.identity.api.Origin;
import org.atrium.identity.store.SecurityLogStore;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/** Records logins and everything that changes who may do what (GB/T 22239 8.1.4.3). */
@Component(service = SecurityLog.class)
public class SecurityLog {
    private static final int DETAIL_LENGTH = 500;

    private final SecurityLogStore store;
    private final Callers callers;
    private final Transactions transactions;
    private final IdBlocks ids;
    private final MeterRegistry meters;
    private final Clock clock;

    @Activate
    public SecurityLog(
            @Reference SecurityLogStore store,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference IdBlocks ids,
            @Reference MeterRegistry meters) {
        this(store, callers, transactions, ids, meters, Clock.systemUTC());
    }

    SecurityLog(
            SecurityLogStore store,
            Callers callers,
            Transactions transactions,
            IdBlocks ids,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.callers = callers;
        this.transactions = transactions;
        this.ids = ids;
        this.meters = meters;
        this.clock = clock;
    }

    /** Records what the caller does to this user, in the caller's transaction. */
    void record(String event, String user, String detail) {
        Caller caller = callers.current();
        add(event, user, caller.user(), Origin.UNKNOWN, detail, caller.requestId());
    }

    /**
     * Records a login and what belongs to it, in a transaction of its own.
     *
     * @param user who logs in; null where nobody has the typed name
     */
    void login(String event, String user, Origin origin, String detail) {
        String actor = user == null ? "anonymous" : user;
        String request = MDC.get("request"); // nobody is bound to the thread yet
        Counter.builder("atrium.logins")
                .description("Logins, refused ones and what belongs to them, by event")
                .tag("event", event)
                .register(meters)
                .increment();
        callers.as(
                Caller.system(null),
                () ->
                        transactions.write(
                                () -> {
                                    add(event, user, actor, origin, detail, request);
                                    return null;
                                }));
    }

    private void add(
            String event, String user, String actor, Origin origin, String detail, String request) {
        String cut =
                detail == null || detail.length() <= DETAIL_LENGTH
                        ? detail
                        : detail.substring(0, DETAIL_LENGTH);
        store.add(
                new SecurityLogStore.Entry(
                        ids.next(),
                        clock.instant(),
                        user,
                        actor,
                        event,
                        origin.address(),
                        origin.device(),
                        cut,
                        request));
    }
}
