package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies the three project documents; the first time it also sets the business date. */
final class ProjectsStep implements Step {
    /** The projects in the order of the story. */
    static final List<String> CODES = List.of("jade-garden", "river-view", "maple-court");

    private static final String FIRST_DAY = "2026-11-20";

    @Override
    public void play(Stage stage) {
        stage.title("Projects 项目");
        Api it = stage.as("it");
        Set<String> known = new HashSet<>();
        it.get("/api/projects").forEach(p -> known.add(p.get("code").asText()));
        if (known.isEmpty()) {
            it.put("/api/businessdate", Map.of("date", FIRST_DAY));
        }
        stage.tell("business date %s", it.get("/api/businessdate").get("date").asText());
        for (String code : CODES) {
            JsonNode document = stage.document("projects/" + code + ".json");
            boolean old = known.contains(code);
            JsonNode applied =
                    old
                            ? it.put("/api/projects/" + code, document)
                            : it.post("/api/projects", document);
            stage.tell(
                    "%s %s: functions %s, %d members%s",
                    code,
                    applied.get("name").asText(),
                    applied.get("modules"),
                    applied.get("members").size(),
                    old ? "; was there already, the document was applied again" : "");
        }
    }
}
