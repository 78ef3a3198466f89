package org.atrium.identity.domain;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/**
 * Failed logins under one name, whether a person has it or not: both must look the same from
 * outside. The tenth failure within 15 minutes locks the name for 15 minutes.
 */
@Entity
@Table(schema = "PEOPLE", name = "LOGIN_FAILURE")
public class LoginFailures {
    /** The failure with this number locks. */
    public static final int LIMIT = 10;

    /** Failures count together while the first one is younger than this. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** How long a lock lasts. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @Column(name = "NAME_HASH")
    private String nameHash;

    @Column(name = "FAILED_COUNT")
    private int count;

    @Column(name = "SINCE")
    @Convert(converter = InstantConverter.class)
    private Instant since;

    @Column(name = "LOCKED_UNTIL")
    @Convert(converter = InstantConverter.class)
    private Instant lockedUntil;

    /** For JPA. */
    protected LoginFailures() {}

    /** No failure yet under the name with this hash. */
    public static LoginFailures none(String nameHash, Instant now) {
        LoginFailures failures = new LoginFailures();
        failures.nameHash = nameHash;
        failures.since = now;
        return failures;
    }

    /** Counts one failure. Returns whether this one locked the name. */
    public boolean count(Instant now) {
        if (!now.isBefore(since.plus(WINDOW)) || lockedUntil != null && !lockedAt(now)) {
            count = 0;
            since = now;
            lockedUntil = null;
        }
        count++;
        if (count >= LIMIT && lockedUntil == null) {
            lockedUntil = now.plus(LOCK);
            return true;
        }
        return false;
    }

    /** Whether logins are refused at this instant. */
    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Until when logins are refused; null where the name was not locked. */
    public Instant lockedUntil() {
        return lockedUntil;
    }
}
