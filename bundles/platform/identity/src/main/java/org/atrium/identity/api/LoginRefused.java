package org.atrium.identity.api;

import org.atrium.common.Problem;

/**
 * Nobody is signed in by this (401). Tells neither whether the user exists nor what was wrong.
 *
 * <p>{@code identity.login.failed}: user or password wrong. {@code identity.login.locked}: too many
 * failures under this name; argument {@code minutes} until the next try. {@code
 * identity.login.code-required} and {@code .code-wrong}: the password was right, the code of the
 * second factor is missing or not. {@code identity.login.second-factor}: Basic is not for people
 * with a second factor.
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

    /** The password was right; a code of the second factor is missing. */
    public static LoginRefused codeRequired() {
        return new LoginRefused("identity.login.code-required");
    }

    /** The code is wrong, too old, or was used before. */
    public static LoginRefused codeWrong() {
        return new LoginRefused("identity.login.code-wrong");
    }

    /** Basic is not for people with a second factor. */
    public static LoginRefused secondFactor() {
        return new LoginRefused("identity.login.second-factor");
    }

    /** Too many failures; the next try counts after so many minutes, at least 1. */
    public static LoginRefused locked(long minutes) {
        LoginRefused refused = new LoginRefused("identity.login.locked");
        refused.put("minutes", minutes);
        return refused;
    }
}
