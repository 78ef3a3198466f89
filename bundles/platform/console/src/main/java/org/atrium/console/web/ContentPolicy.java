package org.atrium.console.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Content-Security-Policy of the console. Scripts come from this server only; the one inline
 * script, the import map of the index page, is allowed by its hash. All other headers are the
 * door's (bundle web).
 */
final class ContentPolicy {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final String text;

    /**
     * @param indexPage the shell's index page exactly as served
     */
    ContentPolicy(String indexPage) {
        text = policy(importMapHash(indexPage));
    }

    /** The header's value. */
    String text() {
        return text;
    }

    /** Style attributes are allowed: Element Plus and ECharts place things with them. */
    private static String policy(String importMap) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'sha256-" + importMap + "'",
                "style-src 'self'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    private static String importMapHash(String indexPage) {
        Matcher script = IMPORT_MAP.matcher(indexPage);
        if (!script.find()) {
            throw new IllegalStateException("the index page has no import map");
        }
        try {
            byte[] text = script.group(1).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
