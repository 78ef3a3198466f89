package org.atrium.identity.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random tokens and their hashes. */
final class Secrets {
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;
    private static final int READABLE_LENGTH = 16;
    private static final int READABLE_GROUP = 4;
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits, 43 characters of base64url. */
    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** 80 random bits that can be read out and typed: four groups of four letters and digits. */
    String readable() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < READABLE_LENGTH; i++) {
            text.append(i > 0 && i % READABLE_GROUP == 0 ? "-" : "")
                    .append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** 256 random bits. */
    byte[] bytes() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Whether this may be a token at all. */
    static boolean looksLikeToken(String text) {
        return text != null && text.length() == TOKEN_LENGTH;
    }

    /** SHA-256, hexadecimal. */
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
