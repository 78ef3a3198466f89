package org.atrium.registry.domain;

/**
 * How somebody is named and reached.
 *
 * @param name full name
 * @param phone null where not recorded
 * @param email null where not recorded
 * @param idNumber sealed; null where not recorded
 */
public record Contact(String name, String phone, String email, IdNumber idNumber) {
    /** Without a mail address. */
    public Contact(String name, String phone, IdNumber idNumber) {
        this(name, phone, null, idNumber);
    }
}
