package org.atrium.identity.api;

/** {@code POST /session}. */
public final class SignIn {
    /** Login name; case does not matter. */
    public String user;

    /** Password in clear. */
    public String password;

    /** Code of the authenticator app or a recovery code; null where the person has none. */
    public String code;
}
