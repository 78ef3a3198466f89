package org.atrium.identity.service;

import java.time.Clock;
import java.time.Instant;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.Origin;
import org.atrium.identity.store.LoginFailureStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Locks addresses from which too many logins fail, whatever the names. The machine's own address is
 * left alone: behind a proxy every login comes from there.
 */
@Component(service = AddressGuard.class)
public class AddressGuard {
    private final LoginFailureStore failures;
    private final IdentitySettings settings;
    private final SystemTransactions transactions;
    private final SecurityLog log;
    private final Clock clock;

    @Activate
    public AddressGuard(
            @Reference LoginFailureStore failures,
            @Reference IdentitySettings settings,
            @Reference SystemTransactions transactions,
            @Reference SecurityLog log) {
        this(failures, settings, transactions, log, Clock.systemUTC());
    }

    AddressGuard(
            LoginFailureStore failures,
            IdentitySettings settings,
            SystemTransactions transactions,
            SecurityLog log,
            Clock clock) {
        this.failures = failures;
        this.settings = settings;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** Refuses where the address is locked. */
    void admit(Origin origin) {
        if (guarded(origin)) {
            Instant now = clock.instant();
            transactions
                    .read(() -> failures.find(hash(origin)))
                    .filter(f -> f.lockedAt(now))
                    .ifPresent(
                            f -> {
                                throw LoginRefused.locked(
                                        new LockedOut(f.lockedUntil(), now).minutes());
                            });
        }
    }

    /** Counts a failed login from there. */
    void failed(Origin origin) {
        if (guarded(origin) && transactions.writing(() -> count(origin))) {
            log.login("address-locked", null, origin, null);
        }
    }

    private boolean count(Origin origin) {
        return failures.count(
                hash(origin), clock.instant(), settings.failuresPerAddress(), settings.lock());
    }

    private static boolean guarded(Origin origin) {
        String address = origin.address();
        return !address.isEmpty() && !address.startsWith("127.") && !isOwnV6(address);
    }

    private static boolean isOwnV6(String address) {
        return address.replaceAll("[\\[\\]]", "").matches("(0*:)*:?0*1");
    }

    private static String hash(Origin origin) {
        return Secrets.sha256("address:" + origin.address());
    }
}
