package org.atrium.identity.api;

/** What the authenticator app takes. */
public final class NewSecondFactor {
    /** Base32, to be typed into the app. */
    public String secret;

    /** {@code otpauth://totp/...}, the same as a link. */
    public String address;
}
