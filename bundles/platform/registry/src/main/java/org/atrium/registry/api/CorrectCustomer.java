package org.atrium.registry.api;

/** What is right instead of what was recorded; goes through for all fields at once. */
public final class CorrectCustomer {
    /** Full name. */
    public String name;

    /** Null leaves the present one. */
    public String phone;

    /** Mail address, at most 200 characters; null leaves the present one, empty removes it. */
    public String email;

    /** Null leaves the present one. */
    public String idNumber;

    /** Why, at most 500 characters. */
    public String reason;
}
