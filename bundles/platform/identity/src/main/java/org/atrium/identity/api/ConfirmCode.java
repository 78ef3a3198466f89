package org.atrium.identity.api;

/** {@code POST /account/second-factor/confirm}. */
public final class ConfirmCode {
    /** Six digits of the authenticator app. */
    public String code;
}
