package org.atrium.web.gate;

import java.util.List;
import java.util.regex.Pattern;

/** The only operations that answer without login. */
public final class PublicOperations {
    private static final List<Pattern> PATTERNS =
            List.of(
                    Pattern.compile("POST /api/session"),
                    Pattern.compile("GET /api/health"),
                    Pattern.compile("GET /api/health/ready"),
                    Pattern.compile("GET /api/openapi\\.json"),
                    Pattern.compile("GET /api/docs(/.*)?"));

    private PublicOperations() {}

    /** Whether this method of this path answers anybody. */
    public static boolean contains(String method, String path) {
        String operation = method + " " + path;
        return PATTERNS.stream().anyMatch(p -> p.matcher(operation).matches());
    }
}
