package org.atrium.common;

import java.util.regex.Pattern;

/**
 * Ids in paths and JSON: positive BIGINT, printed as text so that a browser does not round them.
 */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private Ids() {}

    /**
     * Reads an id from a path.
     *
     * @param code what to throw where it is no id, since a thing with such an id cannot exist
     * @throws NotFound with that code
     */
    public static long parse(String text, String code) {
        if (text == null || !ID.matcher(text).matches()) {
            throw new NotFound(code).with("id", text);
        }
        return Long.parseLong(text);
    }

    /** As printed; null stays null. */
    public static String print(Long id) {
        return id == null ? null : id.toString();
    }
}
