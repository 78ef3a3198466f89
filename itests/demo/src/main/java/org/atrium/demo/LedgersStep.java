package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Imports the house ledgers: first as a dry run, then in earnest. */
final class LedgersStep implements Step {
    @Override
    public void play(Stage stage) {
        stage.title("House ledgers 房产台账");
        for (String code : ProjectsStep.CODES) {
            String name = code + "-houses.xlsx";
            byte[] file = stage.file("ledgers/" + name);
            String path = "/api/projects/" + code + "/houses/import";
            Api it = stage.as("it");
            JsonNode trial = it.upload(path + "?dryRun=true", name, file);
            stage.tell("%s dry run: %s", code, figures(trial));
            stage.tell("%s import:  %s", code, figures(it.upload(path, name, file)));
        }
    }

    private static String figures(JsonNode result) {
        int created = result.get("created").asInt();
        int updated = result.get("updated").asInt();
        int unchanged = result.get("unchanged").asInt();
        return "%,d premises: %,d new, %,d changed, %,d as before, %d rows refused"
                .formatted(
                        created + updated + unchanged,
                        created,
                        updated,
                        unchanged,
                        result.get("rejectedRows").asInt());
    }
}
