package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Project documents as text, in files of {@code etc/projects} and at the shell. */
public class ProjectDocumentsIT {
    private static final String DOCUMENTS = "/api/project-documents";
    private static final String PROJECT =
            """
            code: %s
            name: 松风里
            profile: PM
            modules: [%s]
            entities:
              - {code: PM, kind: PROPERTY_COMPANY, name: 青禾物业}
              - {code: DEV, kind: DEVELOPER, name: 青禾置业}
            members:
              - {user: desk, roles: [FrontDesk]}
            """;

    private final Api it = RunningAtrium.as("it");

    /** Starts the browser. */
    @BeforeClass
    public static void start() {
        Screen.startBrowser();
    }

    /** Ends it. */
    @AfterClass
    public static void stop() {
        Screen.stopBrowser();
    }

    private Answer preview(String text) {
        return it.ask("POST", DOCUMENTS + "/preview", Map.of("text", text));
    }

    private static Path file(String code) {
        return RunningAtrium.get().home().resolve("etc/projects/" + code + ".yaml");
    }

    private static void write(String code, String text) {
        try {
            Files.createDirectories(file(code).getParent());
            Files.writeString(file(code), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What became of a file, once it was read with this outcome. */
    private JsonNode read(String code, String state) {
        return Eventually.get(
                () -> {
                    for (JsonNode each : it.get(DOCUMENTS)) {
                        if (each.get("name").asText().equals(code + ".yaml")
                                && each.get("state").asText().equals(state)) {
                            return each;
                        }
                    }
                    return null;
                });
    }

    @Test
    public void aTextIsComparedThenAppliedAndTwiceChangesNothing() {
        String text = PROJECT.formatted("pine-lane", "repairs");
        JsonNode first = preview(text).json();
        assertTrue(first.toString(), first.get("isNew").asBoolean());
        assertEquals(0, first.get("installs").size());
        Expect.refused(
                404, "kernel.project.not-found", it.ask("GET", DOCUMENTS + "/pine-lane", null));

        it.post(DOCUMENTS, Map.of("text", text));
        assertEquals(0, preview(text).json().get("changes").size());
        JsonNode shown = it.get(DOCUMENTS + "/pine-lane");
        assertEquals(0, preview(shown.get("text").asText()).json().get("changes").size());

        String changed = text.replace("[repairs]", "[repairs, fees]").replace("松风里", "松风里一期");
        JsonNode changes = preview(changed).json().get("changes");
        assertEquals(changes.toString(), 2, changes.size());
        assertEquals("name", changes.get(0).get("part").asText());
        assertEquals("松风里", changes.get(0).get("before").asText());
        assertEquals("fees", changes.get(1).get("entry").asText());
        assertEquals(shown, it.get(DOCUMENTS + "/pine-lane"));
        long version = shown.get("version").asLong();
        Expect.refused(
                412,
                "common.version.stale",
                it.with("If-Match", String.valueOf(version + 1))
                        .ask("POST", DOCUMENTS, Map.of("text", changed)));
        it.with("If-Match", String.valueOf(version)).post(DOCUMENTS, Map.of("text", changed));
        assertEquals(0, preview(changed).json().get("changes").size());
    }

    @Test
    public void aTextThatWouldBeRefusedIsRefusedInTheComparison() {
        String text = PROJECT.formatted("pine-court", "repairs");
        Expect.refused(400, "kernel.document.malformed", preview(text + "members: []\n"));
        JsonNode unknown =
                Expect.refused(400, "kernel.document.unknown-field", preview(text + "colour: red"));
        assertTrue(unknown.toString(), unknown.get("detail").asText().contains("10"));
        Expect.refused(
                400, "kernel.module.unknown", preview(text.replace("[repairs]", "[moonbeams]")));
        Expect.wrongField(
                "members[0].user",
                "identity.member.unknown-user",
                preview(text.replace("user: desk", "user: nobody-at-all")));
        Expect.wrongField("text", "common.field.required", it.ask("POST", DOCUMENTS, Map.of()));
        Expect.refused(413, "web.body.too-large", preview("#".repeat(1 << 20)));
        Expect.refused(
                403, "web.role.missing", RunningAtrium.as("manager").ask("GET", DOCUMENTS, null));
    }

    @Test
    public void groupItComparesAndAppliesOnThePage() {
        it.post(DOCUMENTS, Map.of("text", PROJECT.formatted("pine-view", "repairs")));
        try (Screen screen = Screen.desktop("it", "zh")) {
            screen.open("/projects/pine-view");
            screen.page().locator("#project-document").click();
            Locator text = screen.page().locator(".pj-text textarea");
            PlaywrightAssertions.assertThat(text).hasValue(Pattern.compile("code: pine-view"));
            text.fill(PROJECT.formatted("pine-view", "fees").replace("松风里", "松风里三期"));
            Locator apply = screen.page().locator("#document-apply");
            PlaywrightAssertions.assertThat(apply).isDisabled();
            screen.page().locator("#document-compare").click();
            screen.page().getByText("pine-view：3 处变化").waitFor();
            apply.click();
            screen.page().getByText("松风里三期").first().waitFor();
            screen.open("/modules");
            screen.page().locator(".at-filter-text input").fill("pine-view");
            screen.page().locator("tr", new Page.LocatorOptions().setHasText("松风里三期")).waitFor();
        }
        assertEquals("[\"fees\"]", it.get("/api/projects/pine-view").get("modules").toString());
    }

    @Test
    public void aFileIsAppliedWhenItsContentChanges() throws Exception {
        write("pine-hill", PROJECT.formatted("pine-hill", "repairs"));
        JsonNode applied = read("pine-hill", "APPLIED");
        JsonNode project = it.get("/api/projects/pine-hill");
        assertEquals("repairs", project.get("modules").get(0).asText());

        write("pine-hill", PROJECT.formatted("pine-hill", "repairs, fees") + "  - {user: desk}\n");
        JsonNode refused = read("pine-hill", "REFUSED");
        Path note = file("pine-hill").resolveSibling("pine-hill.yaml.error");
        String words = Files.readString(note);
        assertTrue(words, words.contains("members[1].roles"));
        assertTrue(refused.toString(), refused.get("problem").asText().contains("members[1]"));
        assertEquals("nothing half applied", project, it.get("/api/projects/pine-hill"));

        write("pine-hill", PROJECT.formatted("pine-hill", "fees"));
        Eventually.holds(() -> !Files.exists(note));
        JsonNode now = it.get("/api/projects/pine-hill");
        assertEquals("[\"fees\"]", now.get("modules").toString());
        JsonNode audit = it.get("/api/projects/pine-hill/audit?entity=kernel.project");
        assertEquals(audit.toString(), "file", audit.get("items").get(0).get("user").asText());
        assertFalse(applied.get("sha256").equals(read("pine-hill", "APPLIED").get("sha256")));

        write("pine-other", PROJECT.formatted("pine-hill", "fees"));
        assertTrue(read("pine-other", "REFUSED").get("problem").asText().contains("pine-hill"));
        Files.delete(file("pine-other"));
        Files.delete(file("pine-hill"));
        Eventually.holds(() -> it.get(DOCUMENTS).size() == 0);
        assertEquals(now, it.get("/api/projects/pine-hill"));
    }

    @Test
    public void groupItDoesTheSameAtTheShell() throws Exception {
        RunningAtrium atrium = RunningAtrium.get();
        Path document = atrium.home().resolve("data/pine-gate.yaml");
        Files.writeString(document, PROJECT.formatted("pine-gate", "repairs"));
        Files.writeString(
                atrium.home().resolve("etc/users.properties"),
                "\nit = shell-only,_g_:admingroup\ndesk = shell-only,_g_:admingroup\n",
                StandardOpenOption.APPEND);
        String said =
                atrium.script(
                        "shell",
                        "-u",
                        "it",
                        "-p",
                        "shell-only",
                        "atrium:project-apply --dry-run %1$s; atrium:project-apply %1$s;"
                                        .formatted(document)
                                + "atrium:project-enable pine-gate fees;"
                                + "atrium:project-disable pine-gate repairs;"
                                + "atrium:project-show pine-gate;"
                                + "atrium:project-list; atrium:module-list");
        assertTrue(said, said.contains("new project pine-gate"));
        assertTrue(said, said.contains("+ members desk:"));
        assertTrue(said, said.contains("entities:\n"));
        assertTrue(said, said.contains("INSTALLED"));
        assertEquals("[\"fees\"]", it.get("/api/projects/pine-gate").get("modules").toString());
        String refused =
                assertThrows(
                                IllegalStateException.class,
                                () ->
                                        atrium.script(
                                                "shell",
                                                "-u",
                                                "desk",
                                                "-p",
                                                "shell-only",
                                                "atrium:project-list"))
                        .getMessage();
        assertTrue(refused, refused.contains("group-it"));
        assertFalse(refused, refused.contains("pine-gate"));
    }
}
