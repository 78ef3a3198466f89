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
 * outside. So many failures within 15 minutes, as the settings say, lock the name for a while. The
 * same counts for the address that logins come from.
 */
@Entity
@Table(schema = "PEOPLE", name = "LOGIN_FAILURE")
public class LoginFailures {
    /** Failures count together while the first one is younger than this. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

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

    /**
     * Counts one failure.
     *
     * @param limit the failure with this number locks
     * @param lock for how long
     * @return whether this one locked the name
     */
    public boolean count(Instant now, int limit, Duration lock) {
        if (!now.isBefore(since.plus(WINDOW)) || lockedUntil != null && !lockedAt(now)) {
            count = 0;
            since = now;
            lockedUntil = null;
        }
        count++;
        if (count >= limit && lockedUntil == null) {
            lockedUntil = now.plus(lock);
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
