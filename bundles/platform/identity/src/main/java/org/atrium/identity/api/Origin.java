package org.atrium.identity.api;

/**
 * Where a login comes from.
 *
 * @param address of the other end, at most 60 characters; empty where it is not known
 * @param device what the browser or machine calls itself, at most 300 characters; empty where it
 *     does not say
 */
public record Origin(String address, String device) {
    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin("", "");

    private static final int ADDRESS_LENGTH = 60;
    private static final int DEVICE_LENGTH = 300;

    /** Cuts both to their length; null reads as empty. */
    public Origin {
        address = cut(address, ADDRESS_LENGTH);
        device = cut(device, DEVICE_LENGTH);
    }

    private static String cut(String text, int length) {
        String given = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return given.length() <= length ? given : given.substring(0, length);
    }
}
