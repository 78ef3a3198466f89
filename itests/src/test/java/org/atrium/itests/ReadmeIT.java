package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;

/** The README's table of functions says what the running functions say. */
public class ReadmeIT {
    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| [^|]+ \\| \\[([a-z]+)]\\(([^)]+)\\) \\| ([^|]*) \\| ([^|]*) \\| (.*) \\|$");
    private static final Pattern OF_FUNCTION =
            Pattern.compile("/api/projects/\\{project}(/([a-z]+)(?:/[a-z-]+)?).*");

    private static String readme;
    private static final Map<String, Matcher> ROWS = new HashMap<>();

    /** Reads the table. */
    @BeforeClass
    public static void read() throws IOException {
        readme = Files.readString(Tree.ROOT.resolve("README.md"));
        Matcher row = ROW.matcher(readme);
        while (row.find()) {
            Matcher one = ROW.matcher(row.group());
            assertTrue(one.find());
            ROWS.put(row.group(1), one);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.replace("`", "").strip().split("\\s+")).toList();
    }

    @Test
    public void everyFunctionHasARowAndItsFolderExists() {
        assertEquals(Set.copyOf(Tree.functions()), ROWS.keySet());
        for (Matcher row : ROWS.values()) {
            assertTrue(
                    row.group(2), Files.exists(Tree.ROOT.resolve(row.group(2)).resolve("pom.xml")));
        }
    }

    @Test
    public void everyRowNamesTheFlowsThatItsFunctionDeclares() {
        for (JsonNode module : RunningAtrium.as("it").get("/api/modules")) {
            List<String> flows = new ArrayList<>();
            module.get("flows").forEach(f -> flows.add(f.asText()));
            String id = module.get("id").asText();
            assertEquals(id, flows, words(ROWS.get(id).group(4)));
        }
    }

    @Test
    public void everyRowNamesTheCollectionsOfItsFunction() {
        Map<String, Set<String>> served = new HashMap<>();
        JsonNode paths = RunningAtrium.get().server().get("/api/openapi.json").get("paths");
        for (String function : Tree.functions()) {
            served.put(function, new TreeSet<>());
        }
        paths.fieldNames()
                .forEachRemaining(
                        path -> {
                            Matcher found = OF_FUNCTION.matcher(path);
                            if (found.matches() && served.containsKey(found.group(2))) {
                                served.get(found.group(2)).add(found.group(1));
                            }
                        });
        for (String function : Tree.functions()) {
            assertFalse(function + " serves nothing", served.get(function).isEmpty());
            Set<String> told = new TreeSet<>(words(ROWS.get(function).group(3)));
            assertEquals(served.get(function), told);
        }
    }

    @Test
    public void everyStateDiagramIsTheOneThatTheFlowDraws() throws IOException {
        Set<String> withFlow = new TreeSet<>();
        for (JsonNode flow : RunningAtrium.as("manager").get(Given.JADE + "/flows")) {
            withFlow.add(flow.get("module").asText());
            Path page = pageOf(flow.get("module").asText(), flow.get("id").asText());
            assertTrue(
                    page + " shows another diagram",
                    Files.readString(page).contains(flow.get("diagram").asText().strip()));
        }
        assertFalse(withFlow.isEmpty());
        for (String function : Tree.functions()) {
            boolean none = ROWS.get(function).group(5).startsWith("none");
            assertEquals(function, none, !withFlow.contains(function));
        }
    }

    /** The page that a function's row links to; a platform bundle has its own. */
    private static Path pageOf(String module, String flow) {
        if (!ROWS.containsKey(module)) {
            return Tree.ROOT.resolve("bundles/platform/" + module + "/README.md");
        }
        Matcher link =
                Pattern.compile("\\[" + Pattern.quote(flow) + "]\\(([^)]+)\\)")
                        .matcher(ROWS.get(module).group(5));
        assertTrue(flow + " has no link", link.find());
        return Tree.ROOT.resolve(link.group(1));
    }

    @Test
    public void theFirstScreenHoldsTheTwoCommands() {
        String screen = String.join("\n", readme.lines().limit(40).toList());
        assertTrue(screen.contains("./atrium demo") && screen.contains("./atrium test"));
        for (String line : screen.lines().filter(l -> l.contains(" premises: ")).toList()) {
            assertTrue(line, RunningAtrium.get().demo().contains(line));
        }
        for (String figure : List.of("279,005.65 CNY, developer 45,661.45", "伍佰元整")) {
            assertTrue(figure, screen.contains(figure));
            assertTrue(figure, RunningAtrium.get().demo().contains(figure));
        }
    }
}
