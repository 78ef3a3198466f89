package org.atrium.identity.api;

import org.atrium.common.Problem;

/**
 * Nobody is signed in by this (401). Tells neither whether the user exists nor what was wrong.
 *
 * <p>{@code identity.login.failed}: user or password wrong. {@code identity.login.locked}: too many
 * failures under this name; argument {@code minutes} until the next try.
 */
public final class LoginRefused extends Problem {
    private static final long serialVersionUID = 1L;

    private LoginRefused(String code) {
        super(401, code);
    }

    /** User or password wrong. */
    public static LoginRefused failed() {
        return new LoginRefused("identity.login.failed");
    }

    /** Too many failures; the next try counts after so many minutes, at least 1. */
    public static LoginRefused locked(long minutes) {
        LoginRefused refused = new LoginRefused("identity.login.locked");
        refused.put("minutes", minutes);
        return refused;
    }
}
