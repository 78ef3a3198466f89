package org.atrium.workflow.store;

import java.util.Locale;

/** Patterns for {@code LIKE ? ESCAPE '!'}. */
final class Like {
    private Like() {}

    /** Matches upper-case text that contains these characters as they are. */
    static String containing(String text) {
        return "%" + text.toUpperCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
