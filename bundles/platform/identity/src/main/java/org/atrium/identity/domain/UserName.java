package org.atrium.identity.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of login names. */
public final class UserName {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,49}");

    /** Names that the platform itself acts under. */
    private static final Set<String> RESERVED = Set.of("system", "file", "anonymous");

    private UserName() {}

    /**
     * As stored and compared: without surrounding blanks, lower case; null reads as empty, NUL,
     * which PostgreSQL cannot store, as the replacement character, so that it finds nobody.
     */
    public static String normal(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    }

    /**
     * Whether a person may be called this: a letter, then 1 to 49 letters, digits or {@code ._-}.
     */
    public static boolean allowed(String normal) {
        return FORM.matcher(normal).matches() && !RESERVED.contains(normal);
    }
}
