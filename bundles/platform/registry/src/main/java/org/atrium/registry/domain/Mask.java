package org.atrium.registry.domain;

/** Personal data as everybody may see it (flows.md 6.4). */
public final class Mask {
    private Mask() {}

    /** {@code 199****0000}; short numbers show their last two digits only. Null stays null. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < 8 ? covered(phone, 0, 2) : covered(phone, 3, 4);
    }

    /** {@code w***@example.com}: the first character and the host. Null stays null. */
    public static String email(String address) {
        return address == null
                ? null
                : covered(address, 1, address.length() - address.lastIndexOf('@'));
    }

    /** {@code 张**}: the first character. Null stays null. */
    public static String name(String name) {
        return name == null ? null : covered(name, Math.min(1, name.length()), 0);
    }

    /** {@code 999***********3363}. Null stays null. */
    public static String idNumber(String number) {
        if (number == null) {
            return null;
        }
        return number.length() < 10 ? covered(number, 0, 2) : covered(number, 3, 4);
    }

    private static String covered(String text, int head, int tail) {
        int hidden = Math.max(text.length() - head - tail, 0);
        return text.substring(0, head)
                + "*".repeat(hidden)
                + text.substring(Math.min(head + hidden, text.length()));
    }
}
