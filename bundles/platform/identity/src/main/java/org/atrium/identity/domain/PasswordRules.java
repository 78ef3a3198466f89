package org.atrium.identity.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a new password must be. Length decides, not kinds of characters (NIST SP 800-63B 5.1.1);
 * bcrypt reads no more than 72 bytes.
 */
public final class PasswordRules {
    /** Password of the demo's users; published, so refused everywhere else. */
    public static final String DEMO_PASSWORD = "atrium-demo";

    /** The fewest characters. */
    public static final int MIN_LENGTH = 10;

    /** The most bytes in UTF-8. */
    public static final int MAX_BYTES = 72;

    private final boolean demo;

    /**
     * @param demo whether this is the demo, where the published password is allowed
     */
    public PasswordRules(boolean demo) {
        this.demo = demo;
    }

    /** The code of the rule that a new password breaks; empty where it is fine. */
    public Optional<String> broken(String userName, String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("identity.password.too-short");
        }
        if (tooLong(password)) {
            return Optional.of("identity.password.too-long");
        }
        if (UserName.normal(password).equals(userName)) {
            return Optional.of("identity.password.names-user");
        }
        if (!demo && password.equals(DEMO_PASSWORD)) {
            return Optional.of("identity.password.published");
        }
        return Optional.empty();
    }

    /** Whether bcrypt would not read all of it. */
    public static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
