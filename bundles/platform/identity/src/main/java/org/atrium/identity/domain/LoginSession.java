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
 * A browser session. Ends after 8 hours without a request and 12 hours in any case (architecture
 * 7).
 */
@Entity
@Table(schema = "PEOPLE", name = "SESSION")
public class LoginSession {
    /** Ends when unused for this long. */
    public static final Duration IDLE = Duration.ofHours(8);

    /** Ends at this age in any case. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    @Id
    @Column(name = "TOKEN_HASH")
    private String tokenHash;

    private Long id;
    private String address;
    private String device;

    @Column(name = "PERSON_ID")
    private long personId;

    @Column(name = "CSRF_TOKEN")
    private String csrfToken;

    @Column(name = "CREATED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @Column(name = "LAST_SEEN_AT")
    @Convert(converter = InstantConverter.class)
    private Instant lastSeenAt;

    @Column(name = "EXPIRES_AT")
    @Convert(converter = InstantConverter.class)
    private Instant expiresAt;

    /** For JPA. */
    protected LoginSession() {}

    /**
     * Opens a session.
     *
     * @param tokenHash SHA-256 of the token, hexadecimal
     */
    public static LoginSession open(
            String tokenHash, long personId, String csrfToken, Instant now) {
        LoginSession session = new LoginSession();
        session.tokenHash = tokenHash;
        session.personId = personId;
        session.csrfToken = csrfToken;
        session.createdAt = now;
        session.lastSeenAt = now;
        session.expiresAt = now.plus(ABSOLUTE);
        return session;
    }

    /** Records what the person tells his sessions apart by. */
    public LoginSession from(long key, String fromAddress, String onDevice) {
        id = key;
        address = fromAddress;
        device = onDevice;
        return this;
    }

    /** Key for lists; null for a session from before it was recorded. */
    public Long id() {
        return id;
    }

    /** Where it was opened from. */
    public String address() {
        return address;
    }

    /** What the browser calls itself. */
    public String device() {
        return device;
    }

    /** When it was opened. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Whether it ended by age or by not being used. */
    public boolean ended(Instant lastSeen, Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(lastSeen.plus(IDLE));
    }

    /** SHA-256 of the token. */
    public String tokenHash() {
        return tokenHash;
    }

    /** Whose session it is. */
    public long personId() {
        return personId;
    }

    /** What each change must carry. */
    public String csrfToken() {
        return csrfToken;
    }

    /** Last request, at most five minutes old. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** When it ends in any case. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
