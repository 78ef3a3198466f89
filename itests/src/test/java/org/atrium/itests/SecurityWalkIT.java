package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Walks every operation that the OpenAPI document describes. A new function is walked without being
 * named here.
 */
public class SecurityWalkIT {
    private static final int FEWEST = 40;
    private static final Set<String> PSEUDO = Set.of("signed-in", "member");

    /** The only operations that answer without login, as {@code PublicOperations} lists them. */
    private static final List<Pattern> PUBLIC =
            Stream.of(
                            "POST /api/session",
                            "GET /api/health",
                            "GET /api/health/ready",
                            "GET /api/openapi\\.json",
                            "GET /api/docs(/.*)?")
                    .map(Pattern::compile)
                    .toList();

    private static List<Operation> operations;

    /**
     * One operation.
     *
     * @param path with every parameter filled in, in project jade-garden
     * @param roles null where the document names none
     */
    private record Operation(String method, String path, boolean inProject, Set<String> roles) {
        boolean isPublic() {
            return PUBLIC.stream().anyMatch(p -> p.matcher(method + " " + path).matches());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Reads the document. */
    @BeforeClass
    public static void read() {
        JsonNode document = RunningAtrium.get().server().get("/api/openapi.json");
        operations = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fields()
                                        .forEachRemaining(
                                                verb ->
                                                        operations.add(
                                                                operation(
                                                                        path.getKey(),
                                                                        verb.getKey(),
                                                                        verb.getValue()))));
        assertTrue("found only " + operations, operations.size() >= FEWEST);
        for (String function : Tree.functions()) {
            String below = "/api/projects/jade-garden/" + function;
            assertTrue(
                    function + " is not walked",
                    operations.stream()
                            .anyMatch(
                                    o ->
                                            o.path().equals(below)
                                                    || o.path().startsWith(below + "/")));
        }
    }

    private static Operation operation(String path, String verb, JsonNode described) {
        boolean inProject = path.startsWith("/api/projects/{project}");
        String filled =
                path.replace("{project}", "jade-garden")
                        .replace("{file}", "index.html")
                        .replaceAll("\\{[^}]+}", "1");
        Set<String> roles = null;
        if (described.has("x-atrium-roles")) {
            roles = new TreeSet<>();
            for (JsonNode role : described.get("x-atrium-roles")) {
                roles.add(role.asText());
            }
        }
        return new Operation(verb.toUpperCase(), filled, inProject, roles);
    }

    private static Answer ask(Api caller, Operation operation) {
        return caller.ask(operation.method(), operation.path(), null);
    }

    @Test
    public void everyOperationNamesItsRoles() {
        for (Operation operation : operations) {
            assertTrue(operation + " has no x-atrium-roles", operation.roles() != null);
            if (!operation.isPublic()) {
                assertTrue(operation + " names no role", !operation.roles().isEmpty());
            }
        }
    }

    @Test
    public void exactlyTheFiveListedOperationsArePublic() {
        Set<String> matched = new HashSet<>();
        for (Operation operation : operations) {
            for (Pattern pattern : PUBLIC) {
                if (pattern.matcher(operation.toString()).matches()) {
                    matched.add(pattern.pattern());
                }
            }
        }
        assertEquals("a pattern that matches nothing", PUBLIC.size(), matched.size());
    }

    @Test
    public void nothingElseAnswersWithoutLogin() {
        Api nobody = RunningAtrium.get().server();
        for (Operation operation : operations) {
            if (!operation.isPublic()) {
                assertEquals(operation.toString(), 401, ask(nobody, operation).status());
            }
        }
    }

    @Test
    public void aWrongPasswordOpensNothing() {
        Api stranger = RunningAtrium.get().server().as("nobody-here", "not-the-password");
        for (Operation operation : operations.subList(0, 3)) {
            if (!operation.isPublic()) {
                assertEquals(operation.toString(), 401, ask(stranger, operation).status());
            }
        }
    }

    @Test
    public void someoneElsesProjectDoesNotExist() {
        Api sales = RunningAtrium.as("sales"); // member of maple-court only
        int walked = 0;
        for (Operation operation : operations) {
            if (operation.inProject()) {
                Answer answer = ask(sales, operation);
                assertEquals(operation.toString(), 404, answer.status());
                assertEquals(operation.toString(), "kernel.project.not-found", answer.code());
                walked++;
            }
        }
        assertTrue("only " + walked + " operations in projects", walked > FEWEST / 2);
    }

    @Test
    public void nothingAnswersAMemberWithoutTheRole() {
        Map<String, Set<String>> members = members();
        for (Operation operation : operations) {
            if (operation.isPublic() || operation.roles().stream().anyMatch(PSEUDO::contains)) {
                continue;
            }
            List<String> without =
                    members.keySet().stream()
                            .filter(m -> Collections.disjoint(members.get(m), operation.roles()))
                            .toList();
            assertTrue(operation + " is open to every member", !without.isEmpty());
            for (String member : without) {
                Answer answer = ask(RunningAtrium.as(member), operation);
                assertEquals(operation + " by " + member, 403, answer.status());
                assertEquals(operation.toString(), "web.role.missing", answer.code());
            }
        }
    }

    /** Who is a member of jade-garden, with his roles. */
    private static Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new TreeMap<>();
        for (JsonNode member :
                RunningAtrium.as("it").get("/api/projects/jade-garden").get("members")) {
            Set<String> roles = new TreeSet<>();
            member.get("roles").forEach(role -> roles.add(role.asText()));
            members.put(member.get("user").asText(), roles);
        }
        return members;
    }

    @Test
    public void anAuditorChangesNothing() {
        Api auditor = RunningAtrium.as("auditor");
        for (Operation operation : operations) {
            boolean reads = operation.method().equals("GET");
            if (!reads
                    && isClosedTo(operation, "auditor")
                    && !operation.path().equals("/api/session")) {
                assertEquals(operation.toString(), 403, ask(auditor, operation).status());
            }
        }
    }

    @Test
    public void anAuditorMayReadEverythingInEveryProject() {
        Api auditor = RunningAtrium.as("auditor");
        for (Operation operation : operations) {
            if (operation.method().equals("GET")) {
                int status = ask(auditor, operation).status();
                assertTrue(
                        operation + " " + status, status != 401 && status != 403 && status < 500);
            }
        }
    }

    @Test
    public void groupItDoesNotTakeMoney() {
        Api it = RunningAtrium.as("it");
        for (Operation operation : operations) {
            if (operation.method().equals("POST")
                    && operation.path().contains("/ledger/receipts")) {
                assertEquals(operation.toString(), 403, ask(it, operation).status());
            }
        }
    }

    private static boolean isClosedTo(Operation operation, String role) {
        Set<String> roles = operation.roles() == null ? Set.of() : operation.roles();
        return !operation.isPublic()
                && !roles.contains(role)
                && roles.stream().noneMatch(PSEUDO::contains);
    }
}
