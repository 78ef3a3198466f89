package org.atrium.registry.service;

import org.atrium.common.Check;

/**
 * What somebody said for a change.
 *
 * @param reason null where nothing was said
 * @param correction whether it puts a mistake right
 */
record Why(String reason, boolean correction) {
    static final Why NOTHING = new Why(null, false);

    private static final int MAX = 500;

    /** A reason that must be given. */
    static String required(Check check, String text) {
        return check.text("reason", text, MAX);
    }

    /** A reason that may be given. */
    static String optional(Check check, String text) {
        return check.optionalText("reason", text, MAX);
    }
}
