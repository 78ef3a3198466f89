package org.atrium.identity.domain;

import java.time.Instant;
import java.util.OptionalLong;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/**
 * A person's authenticator app. It counts from when a code of it was shown; no code counts twice.
 */
@Entity
@Table(schema = "PEOPLE", name = "SECOND_FACTOR")
public class SecondFactor {
    @Id
    @Column(name = "PERSON_ID")
    private long personId;

    private String secret;

    @Column(name = "CONFIRMED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant confirmedAt;

    @Column(name = "LAST_STEP")
    private long lastStep;

    @Version private long version;

    /** For JPA. */
    protected SecondFactor() {}

    /** Begins the set-up with this secret, which is sealed. */
    public static SecondFactor begin(long personId, String sealedSecret) {
        SecondFactor factor = new SecondFactor();
        factor.personId = personId;
        factor.secret = sealedSecret;
        return factor;
    }

    /** Begins the set-up again. */
    public void beginAgain(String sealedSecret) {
        secret = sealedSecret;
        lastStep = 0;
    }

    /** The secret as it is kept: sealed. */
    public String sealedSecret() {
        return secret;
    }

    /**
     * Uses a code up. Returns false where it is wrong, too old, or was used before.
     *
     * @param opened the secret in base32
     */
    public boolean use(String opened, String code, Instant now) {
        OptionalLong step = OneTimeCode.matching(OneTimeCode.bytes(opened), code, now);
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    /** It counts from now on. */
    public void confirm(Instant now) {
        confirmedAt = now;
    }

    /** Whether it counts. */
    public boolean confirmed() {
        return confirmedAt != null;
    }
}
