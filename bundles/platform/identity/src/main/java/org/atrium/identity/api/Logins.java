package org.atrium.identity.api;

import java.util.Optional;

/**
 * Proof of who is asking. Called by the gate on each request, outside any transaction: a session or
 * Basic credential that was verified a moment ago costs no query and no hash. Roles are at most 30
 * seconds old; a change of password, of roles or a disabled person counts at once on the node that
 * made it.
 */
public interface Logins {
    /**
     * Verifies a password through JAAS realm {@code atrium}. Costs the same for a user that does
     * not exist.
     *
     * @return empty where the user or password is wrong or the person is disabled
     * @throws LoginRefused {@code identity.login.locked} after too many failures under this name,
     *     whether it exists or not
     * @throws org.atrium.common.Unavailable {@code identity.login.unavailable} where the password
     *     could not be checked
     */
    Optional<SignedIn> password(String user, String password);

    /**
     * Verifies a session's token.
     *
     * @return empty where it is unknown, closed, unused for 8 hours, older than 12 hours, or its
     *     person is disabled
     */
    Optional<SignedIn> session(String token);

    /** Opens a browser session for a person whose password was just verified. */
    Session open(SignedIn who);

    /** Ends a session; an unknown token is nothing. */
    void close(String token);
}
