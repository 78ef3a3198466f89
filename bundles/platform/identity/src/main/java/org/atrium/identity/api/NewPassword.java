package org.atrium.identity.api;

/** Answer to a reset. */
public final class NewPassword {
    /**
     * To be handed over; opens nothing but the change to another one. Null where the reset waits
     * for a security administrator.
     */
    public String oneTimePassword;

    /** Whether it waits for a security administrator. */
    public boolean pending;
}
