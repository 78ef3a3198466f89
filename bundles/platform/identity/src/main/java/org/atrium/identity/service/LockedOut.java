package org.atrium.identity.service;

import java.time.Duration;
import java.time.Instant;
import javax.security.auth.login.AccountLockedException;

/** Too many failures under a name; says until when. */
final class LockedOut extends AccountLockedException {
    private static final long serialVersionUID = 1L;

    private final long minutes;

    LockedOut(Instant until, Instant now) {
        super("identity.login.locked");
        minutes = Math.max(1, (Duration.between(now, until).toSeconds() + 59) / 60);
    }

    /** Minutes until the next try, rounded up, at least 1. */
    long minutes() {
        return minutes;
    }
}
