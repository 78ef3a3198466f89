package org.atrium.web.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.servlet.http.HttpServletRequest;
import org.atrium.common.InvalidInput;

/**
 * On what conditions a change is asked for.
 *
 * @param idempotencyKey 1 to 255 characters; null where none was sent
 * @param fingerprint SHA-256 of method, path and body; null without a key
 * @param body the body, read for the fingerprint; null without a key
 * @param ifMatch the version that the caller saw; null where none was sent
 */
record Conditions(String idempotencyKey, String fingerprint, byte[] body, Long ifMatch) {
    static Conditions of(HttpServletRequest request) throws IOException {
        String key = request.getHeader("Idempotency-Key");
        Long version = version(request.getHeader("If-Match"));
        String type = request.getContentType();
        boolean multipart = type != null && type.startsWith("multipart/");
        if (key == null || multipart || "GET".equals(request.getMethod())) {
            return new Conditions(null, null, null, version);
        }
        if (key.isBlank() || key.length() > 255) {
            throw new InvalidInput("common.idempotency.key");
        }
        byte[] body = request.getInputStream().readAllBytes();
        return new Conditions(key, fingerprint(request, body), body, version);
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = request.getMethod() + " " + request.getRequestURI() + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Long version(String header) {
        if (header == null || header.isBlank() || "*".equals(header.strip())) {
            return null;
        }
        String text = header.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!text.matches("\\d{1,18}")) {
            throw new InvalidInput("web.if-match.malformed");
        }
        return Long.valueOf(text);
    }
}
