package org.atrium.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atrium.web.gate.Problems;

/**
 * What may be answered instead of what an operation is asked for: by door and gate, with an example
 * of each code, and by the operation itself.
 */
final class GateRefusals {
    private static final Map<Integer, List<String>> CODES =
            new TreeMap<>(
                    Map.of(
                            400,
                            List.of(
                                    "common.input.invalid",
                                    "common.idempotency.key",
                                    "web.body.malformed",
                                    "web.field.unknown",
                                    "web.field.malformed",
                                    "web.if-match.malformed"),
                            401,
                            List.of(
                                    "web.login.required",
                                    "identity.login.failed",
                                    "identity.login.locked",
                                    "identity.login.second-factor"),
                            403,
                            List.of(
                                    "web.role.missing",
                                    "web.csrf.missing",
                                    "web.export.not-allowed",
                                    "web.tls.required",
                                    "identity.password.must-change",
                                    "identity.password.expired",
                                    "identity.second-factor.needed"),
                            404,
                            List.of(
                                    "kernel.project.not-found",
                                    "kernel.module.not-enabled",
                                    "kernel.module.not-installed"),
                            409,
                            List.of("common.idempotency.running"),
                            412,
                            List.of("common.version.stale"),
                            413,
                            List.of("web.body.too-large"),
                            415,
                            List.of("web.status.415.detail", "web.body.encoded"),
                            422,
                            List.of("common.idempotency.mismatch"),
                            503,
                            List.of(
                                    "web.module.starting",
                                    "web.server.stopping",
                                    "kernel.module.replacing",
                                    "identity.login.unavailable",
                                    "identity.login.directory-down")));

    private static final Set<String> ALL =
            CODES.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    private static final Set<Integer> OF_LOGIN = Set.of(401, 403);
    private static final Set<Integer> OF_CHANGES = Set.of(400, 409, 412, 413, 415, 422);

    private final Problems problems;
    private final String language;

    /**
     * @param language {@code zh} or {@code en}
     */
    GateRefusals(Problems problems, String language) {
        this.problems = problems;
        this.language = language;
    }

    /** Describes each refusal once. */
    void describe(Components components) {
        CODES.forEach(
                (status, codes) -> {
                    MediaType type = new MediaType();
                    codes.forEach(
                            code ->
                                    type.addExamples(
                                            code, new Example().value(example(status, code))));
                    components.addResponses(name(status), response(status, codes, type));
                });
    }

    /**
     * Names the refusals that this operation can meet: those of door and gate by reference, or
     * together with its own where it has some of the same status.
     *
     * @param own codes of the operation by status
     */
    void add(
            Operation operation,
            PathItem.HttpMethod verb,
            boolean inProject,
            boolean isPublic,
            Map<Integer, Set<String>> own) {
        Map<Integer, Set<String>> all = new TreeMap<>();
        own.forEach((status, codes) -> all.put(status, ofStatus(status, codes)));
        for (int status : CODES.keySet()) {
            if (!meets(status, verb, inProject, isPublic)) {
                continue;
            }
            Set<String> codes = all.computeIfAbsent(status, k -> new TreeSet<>());
            codes.addAll(CODES.get(status));
            if (codes.size() == CODES.get(status).size()) {
                all.remove(status);
                ApiResponse named = new ApiResponse();
                named.set$ref("#/components/responses/" + name(status));
                operation.getResponses().addApiResponse(String.valueOf(status), named);
            }
        }
        all.values().removeIf(Set::isEmpty);
        all.forEach(
                (status, codes) ->
                        operation
                                .getResponses()
                                .addApiResponse(
                                        String.valueOf(status),
                                        response(status, codes, new MediaType())));
    }

    private static boolean meets(
            int status, PathItem.HttpMethod verb, boolean inProject, boolean isPublic) {
        boolean reads = verb == PathItem.HttpMethod.GET;
        return !(isPublic && OF_LOGIN.contains(status))
                && !(reads && OF_CHANGES.contains(status))
                && (inProject || status != 404);
    }

    /** Without what door and gate answer with another status. */
    private static Set<String> ofStatus(int status, Set<String> codes) {
        Set<String> left = new TreeSet<>(codes);
        left.removeIf(c -> ALL.contains(c) && !CODES.getOrDefault(status, List.of()).contains(c));
        return left;
    }

    private ApiResponse response(int status, Collection<String> codes, MediaType type) {
        ApiResponse response =
                new ApiResponse()
                        .description(
                                codes.stream()
                                        .map(code -> "- `" + code + "` " + words(status, code))
                                        .collect(Collectors.joining("\n")))
                        .content(problem(type));
        response.addExtension("x-error-codes", List.copyOf(codes));
        return response;
    }

    private String words(int status, String code) {
        return example(status, code).path("detail").asText();
    }

    private JsonNode example(int status, String code) {
        byte[] body = problems.print(status, code, "/api/...", language).body();
        try {
            return Json.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content problem(MediaType type) {
        Schema<Object> schema = new Schema<>();
        schema.set$ref("#/components/schemas/ProblemView");
        return new Content().addMediaType(Problems.TYPE, type.schema(schema));
    }

    private static String name(int status) {
        return "Refused" + status;
    }
}
