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
     *     whether it exists or not, or from this address; {@code identity.login.second-factor}
     *     where the person has a second factor, which only a browser can ask for
     * @throws org.atrium.common.Unavailable {@code identity.login.unavailable} where the password
     *     could not be checked, {@code identity.login.directory-down} where the company's directory
     *     would have to say so and does not answer
     */
    Optional<SignedIn> password(String user, String password, Origin origin);

    /**
     * Verifies a password and, where the person has a second factor, a code of it.
     *
     * @param code of the authenticator app or a recovery code; null where none was typed
     * @throws LoginRefused as for {@link #password}, and {@code identity.login.failed}, {@code
     *     identity.login.code-required}, {@code identity.login.code-wrong}
     */
    SignedIn browser(String user, String password, String code, Origin origin);

    /**
     * Verifies a session's token.
     *
     * @return empty where it is unknown, closed, unused for 8 hours, older than 12 hours, or its
     *     person is disabled
     */
    Optional<SignedIn> session(String token);

    /** Opens a browser session for a person whose password was just verified. */
    Session open(SignedIn who, Origin origin);

    /** Ends a session; an unknown token is nothing. */
    void close(String token);
}
