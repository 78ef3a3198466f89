package org.atrium.registry.domain;

import java.util.regex.Pattern;

/** A mail address as people write it: one, without name or brackets, at most 200 characters. */
public final class MailAddress {
    /** The most characters. */
    public static final int MAX = 200;

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private MailAddress() {}

    /** Whether a mail could be sent there. */
    public static boolean isWellFormed(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }
}
