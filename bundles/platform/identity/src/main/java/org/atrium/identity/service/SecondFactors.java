package org.atrium.identity.service;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.common.Conflict;
import org.atrium.identity.domain.OneTimeCode;
import org.atrium.identity.domain.SecondFactor;
import org.atrium.identity.store.SecondFactorStore;
import org.atrium.kernel.api.Sealing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets second factors up and checks their codes. Runs in its caller's transaction. */
@Component(service = SecondFactors.class)
public class SecondFactors {
    /** Recovery codes at a time. */
    static final int RECOVERY_CODES = 10;

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_LENGTH = 10;
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String PURPOSE = "identity.second-factor";

    private final SecondFactorStore store;
    private final Sealing sealing;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Seals first what an earlier version has kept in clear. */
    @Activate
    public SecondFactors(@Reference SecondFactorStore store, @Reference Sealing sealing) {
        this(store, sealing, Clock.systemUTC());
    }

    SecondFactors(SecondFactorStore store, Sealing sealing, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
        store.replaceClear(secret -> sealing.seal(PURPOSE, secret));
    }

    /**
     * Begins the set-up. Returns the secret in base32.
     *
     * @throws Conflict {@code identity.second-factor.exists} where one counts already
     */
    String begin(long personId) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = OneTimeCode.base32(bytes);
        Optional<SecondFactor> before = store.hold(personId);
        if (before.filter(SecondFactor::confirmed).isPresent()) {
            throw new Conflict("identity.second-factor.exists");
        }
        before.ifPresentOrElse(
                factor -> factor.beginAgain(sealing.seal(PURPOSE, secret)),
                () -> store.add(SecondFactor.begin(personId, sealing.seal(PURPOSE, secret))));
        return secret;
    }

    /** Makes it count, where the code is right. Returns whether it is. */
    boolean confirm(long personId, String code) {
        Optional<SecondFactor> factor = store.hold(personId).filter(f -> !f.confirmed());
        boolean right = factor.filter(f -> uses(f, plain(code))).isPresent();
        if (right) {
            factor.get().confirm(clock.instant());
        }
        return right;
    }

    /** Uses up a code of the app or a recovery code. Returns false where it is neither. */
    boolean use(long personId, String code) {
        String typed = plain(code);
        return store.hold(personId)
                        .filter(SecondFactor::confirmed)
                        .filter(f -> uses(f, typed))
                        .isPresent()
                || store.useRecoveryCode(personId, hash(personId, typed));
    }

    /** New recovery codes in place of those before; shown once, kept as hashes. */
    List<String> recoveryCodes(long personId) {
        List<String> codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.putRecoveryCodes(
                personId, codes.stream().map(c -> hash(personId, plain(c))).toList());
        return codes;
    }

    /** How many recovery codes are left. */
    int recoveryCodesLeft(long personId) {
        return store.recoveryCodes(personId);
    }

    /** Takes it away. */
    void remove(long personId) {
        store.remove(personId);
    }

    private boolean uses(SecondFactor factor, String typed) {
        String secret = sealing.open(PURPOSE, factor.sealedSecret());
        return factor.use(secret, typed, clock.instant());
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(i == RECOVERY_LENGTH / 2 ? "-" : "")
                    .append(RECOVERY_LETTERS.charAt(random.nextInt(RECOVERY_LETTERS.length())));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String hash(long personId, String code) {
        return Secrets.sha256("recovery:" + personId + ":" + code);
    }
}
