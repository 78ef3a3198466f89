package org.atrium.itests;

import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atrium.demo.Answer;

/** The codes that the OpenAPI document declares for an operation. */
final class Declared {
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(405, 406, 408, 414, 431);
    private static JsonNode document;

    private Declared() {}

    /** The refusal, with the codes of its fields, is declared for what was asked. */
    static void assertDeclared(Answer refusal) {
        JsonNode operation = operation(refusal.request());
        String code = refusal.code();
        if (operation == null || BEFORE_ANY_OPERATION.contains(refusal.status())) {
            assertTrue(
                    refusal.request() + " is no operation but answers " + code,
                    code.startsWith("web.") || code.startsWith("kernel."));
            return;
        }
        Set<String> codes = codes(operation, refusal.status());
        assertTrue(refusal.request() + " " + code + " not in " + codes, codes.contains(code));
        for (JsonNode error : refusal.json().get("errors")) {
            String field = error.get("code").asText();
            assertTrue(refusal.request() + " " + field + " not in " + codes, codes.contains(field));
        }
    }

    /** The codes of this operation, such as {@code POST /api/...}, that are answered with it. */
    static Set<String> codes(String request, int status) {
        return codes(operation(request), status);
    }

    private static Set<String> codes(JsonNode operation, int status) {
        JsonNode response = operation.get("responses").path(String.valueOf(status));
        if (response.has("$ref")) {
            response = document.at(response.get("$ref").asText().substring(1));
        }
        Set<String> codes = new TreeSet<>();
        response.path("x-error-codes").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The operation; null where there is none, as while its function is away. */
    private static synchronized JsonNode operation(String request) {
        JsonNode found = document == null ? null : find(request);
        if (found == null) {
            document = RunningAtrium.get().server().get("/api/openapi.json");
            found = find(request);
        }
        return found;
    }

    private static JsonNode find(String request) {
        String verb = request.split(" ", 2)[0].toLowerCase();
        String path = request.split(" ", 2)[1].replaceFirst("\\?.*", "");
        JsonNode found = null;
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<String, JsonNode> one : document.get("paths").properties()) {
            String pattern = one.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            int parameters = one.getKey().split("\\{", -1).length;
            if (one.getValue().has(verb) && path.matches(pattern) && parameters < fewest) {
                fewest = parameters;
                found = one.getValue().get(verb);
            }
        }
        return found;
    }
}
