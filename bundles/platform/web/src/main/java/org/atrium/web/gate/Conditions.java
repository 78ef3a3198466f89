package org.atrium.web.gate;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import org.atrium.common.InvalidInput;

/**
 * On what conditions a change is asked for.
 *
 * @param idempotencyKey 1 to 255 characters; null where none was sent
 * @param fingerprint of the request; null without a key
 * @param body the body, read for the fingerprint; null without a key
 * @param ifMatch the version that the caller saw; null where none was sent
 */
record Conditions(String idempotencyKey, String fingerprint, HeldBody body, Long ifMatch)
        implements AutoCloseable {
    static Conditions of(HttpServletRequest request) throws IOException {
        String key = request.getHeader("Idempotency-Key");
        Long version = version(request.getHeader("If-Match"));
        if (key == null || "GET".equals(request.getMethod())) {
            return new Conditions(null, null, null, version);
        }
        if (key.isBlank() || key.length() > 255) {
            throw new InvalidInput("common.idempotency.key");
        }
        Fingerprint fingerprint = Fingerprint.of(request);
        String type = request.getContentType();
        HeldBody body =
                type != null && type.startsWith("multipart/")
                        ? HeldBody.onDisk(request.getInputStream(), fingerprint)
                        : HeldBody.inMemory(request.getInputStream(), fingerprint);
        return new Conditions(key, fingerprint.print(), body, version);
    }

    @Override
    public void close() throws IOException {
        if (body != null) {
            body.close();
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
