package org.atrium.web.openapi;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atrium.web.gate.Problems;

/** What door and gate may answer instead of an operation, with an example of each code. */
final class GateRefusals {
    private static final Map<Integer, List<String>> CODES =
            new TreeMap<>(
                    Map.of(
                            400,
                            List.of("common.input.invalid", "web.body.malformed"),
                            401,
                            List.of("web.login.required"),
                            403,
                            List.of("web.role.missing", "web.csrf.missing"),
                            404,
                            List.of(
                                    "kernel.project.not-found",
                                    "kernel.module.not-enabled",
                                    "kernel.module.not-installed"),
                            412,
                            List.of("common.version.stale"),
                            413,
                            List.of("web.body.too-large"),
                            415,
                            List.of("web.status.415.detail", "web.body.encoded"),
                            422,
                            List.of("common.idempotency.mismatch"),
                            503,
                            List.of("web.module.starting", "web.server.stopping")));

    private static final Set<Integer> OF_LOGIN = Set.of(401, 403);
    private static final Set<Integer> OF_CHANGES = Set.of(400, 412, 413, 415, 422);

    private final Problems problems;

    GateRefusals(Problems problems) {
        this.problems = problems;
    }

    /** Describes each refusal once. */
    void describe(Components components) {
        CODES.forEach((status, codes) -> components.addResponses(name(status), response(status)));
    }

    /** Names the refusals that this operation can meet, and its module's own as 4XX. */
    static void add(
            Operation operation, PathItem.HttpMethod verb, boolean inProject, boolean isPublic) {
        boolean reads = verb == PathItem.HttpMethod.GET;
        for (int status : CODES.keySet()) {
            boolean meets =
                    !(isPublic && OF_LOGIN.contains(status))
                            && !(reads && OF_CHANGES.contains(status))
                            && (inProject || status != 404);
            if (meets) {
                ApiResponse named = new ApiResponse();
                named.set$ref("#/components/responses/" + name(status));
                operation.getResponses().addApiResponse(String.valueOf(status), named);
            }
        }
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("A refusal of the module, with its code and words")
                                .content(problem(new MediaType())));
    }

    private ApiResponse response(int status) {
        MediaType type = new MediaType();
        CODES.get(status).forEach(code -> type.addExamples(code, example(status, code)));
        return new ApiResponse()
                .description(String.join(", ", CODES.get(status)))
                .content(problem(type));
    }

    private Example example(int status, String code) {
        byte[] body = problems.print(status, code, "/api/...", "en").body();
        try {
            return new Example().value(Json.mapper().readTree(body));
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
