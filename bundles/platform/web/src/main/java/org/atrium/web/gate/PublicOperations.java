package org.atrium.web.gate;

import java.util.Set;

/** The only operations that answer without login. */
public final class PublicOperations {
    private static final Set<String> OPERATIONS =
            Set.of(
                    "POST /api/session",
                    "GET /api/health",
                    "GET /api/health/ready",
                    "GET /api/openapi.json",
                    "GET /api/docs");

    private PublicOperations() {}

    /** Whether this method of this path answers anybody. */
    public static boolean contains(String method, String path) {
        String operation = method + " " + path;
        return OPERATIONS.contains(operation) || operation.startsWith("GET /api/docs/");
    }
}
