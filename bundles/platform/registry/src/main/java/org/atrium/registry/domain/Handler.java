package org.atrium.registry.domain;

/**
 * A legal entity that decides on personal data (个人信息处理者, PIPL article 73). The same company in two
 * projects is one handler.
 *
 * @param key tax id, or the registered name where none is known
 * @param name registered name
 */
public record Handler(String key, String name) {
    /** Whether both are one company. */
    public boolean is(Handler other) {
        return key.equals(other.key);
    }
}
