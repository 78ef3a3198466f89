package org.atrium.web.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * SHA-256 of what a request asks for: method, path, query and body. The boundary between the parts
 * of an upload, which is another one each time, is left aside.
 */
final class Fingerprint implements HeldBody.Reader {
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private final MessageDigest digest;
    private final byte[] boundary;
    private final int[] fallback;
    private int matched;

    private Fingerprint(byte[] boundary) {
        this.boundary = boundary;
        this.fallback = fallback(boundary);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of this request, whose body is still to come. */
    static Fingerprint of(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        Matcher matcher = BOUNDARY.matcher(type);
        String between = matcher.find() ? matcher.group(1) : "";
        Fingerprint fingerprint = new Fingerprint(between.getBytes(StandardCharsets.UTF_8));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String head = request.getMethod() + " " + request.getRequestURI() + query + "\n";
        fingerprint.digest.update(head.getBytes(StandardCharsets.UTF_8));
        return fingerprint;
    }

    @Override
    public void next(byte[] buffer, int length) {
        if (boundary.length == 0) {
            digest.update(buffer, 0, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            next(buffer[i]);
        }
    }

    /** In hexadecimal, once the body has been read. */
    String print() {
        digest.update(boundary, 0, matched);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void next(byte b) {
        while (matched > 0 && b != boundary[matched]) {
            int kept = fallback[matched - 1];
            digest.update(boundary, 0, matched - kept);
            matched = kept;
        }
        if (b != boundary[matched]) {
            digest.update(b);
        } else if (++matched == boundary.length) {
            matched = 0;
        }
    }

    /** For each prefix the length of its longest proper end that is a prefix too. */
    private static int[] fallback(byte[] word) {
        int[] fallback = new int[word.length];
        int length = 0;
        for (int i = 1; i < word.length; i++) {
            while (length > 0 && word[i] != word[length]) {
                length = fallback[length - 1];
            }
            length += word[i] == word[length] ? 1 : 0;
            fallback[i] = length;
        }
        return fallback;
    }
}
