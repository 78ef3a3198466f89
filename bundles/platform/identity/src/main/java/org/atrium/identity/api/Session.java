package org.atrium.identity.api;

import java.time.Instant;

/**
 * A browser session that was just opened.
 *
 * @param token opaque secret of 256 random bits, 43 characters of base64url; known to the browser
 *     only, the database keeps its SHA-256
 * @param csrfToken what each change over this session must carry
 * @param expiresAt when it ends at the latest
 */
public record Session(String token, String csrfToken, Instant expiresAt) {
    @Override
    public String toString() {
        return "Session[expiresAt=" + expiresAt + "]";
    }
}
