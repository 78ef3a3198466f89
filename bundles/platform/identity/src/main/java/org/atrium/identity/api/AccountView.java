package org.atrium.identity.api;

import java.time.Instant;

/** Oneself. */
public final class AccountView {
    /** Login name. */
    public String user;

    /** Shown name. */
    public String name;

    /** In full; null where none is recorded. */
    public String phone;

    /** {@code zh} or {@code en}. */
    public String language;

    /** Whether the password is kept here rather than in the company directory. */
    public boolean ownPassword;

    /** When it was set; null where that is not recorded. */
    public Instant passwordSetAt;

    /** Whether a second factor counts. */
    public boolean secondFactor;

    /** How many recovery codes are left. */
    public int recoveryCodes;

    /** As in the session. */
    public String blockedBy;
}
