package org.atrium.identity.api;

/** What the authenticator app takes. */
public final class NewSecondFactor {
    /** Base32, to be typed into the app. */
    public String secret;

    /** {@code otpauth://totp/...}, the same as a link. */
    public String address;

    /** The address as a QR code. */
    public Picture picture;

    /** Dark squares of a picture. */
    public static final class Picture {
        /** Width and height in squares, with the white border that readers need. */
        public int size;

        /** An SVG path over all dark squares, one unit each. */
        public String path;
    }
}
