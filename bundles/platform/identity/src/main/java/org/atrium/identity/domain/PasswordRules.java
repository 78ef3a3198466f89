package org.atrium.identity.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** A new password must not be one of this many that the person had before. */
    public static final int HISTORY = 5;

    private static final String COMMON_FILE = "/common-passwords.txt";
    private static final int FEWEST_KINDS = 4;

    private final boolean demo;
    private final Set<String> common;

    /**
     * @param demo whether this is the demo, where the published password is allowed
     */
    public PasswordRules(boolean demo) {
        this.demo = demo;
        this.common = common();
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
        if (isCommon(password)) {
            return Optional.of("identity.password.common");
        }
        if (!demo && password.equals(DEMO_PASSWORD)) {
            return Optional.of("identity.password.published");
        }
        return Optional.empty();
    }

    /** On the list of those that everybody tries first, or made of fewer than four characters. */
    private boolean isCommon(String password) {
        return password.codePoints().distinct().count() < FEWEST_KINDS
                || common.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream(COMMON_FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether bcrypt would not read all of it. */
    public static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
