package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds the people of the sample group; {@code it} is there from the first start. */
final class PeopleStep implements Step {
    private static final int CONFLICT = 409;

    @Override
    public void play(Stage stage) {
        stage.title("People 人员");
        int created = 0;
        int known = 0;
        for (JsonNode person : stage.document("people.json")) {
            ObjectNode command = person.deepCopy();
            command.put("password", stage.password());
            Answer answer = stage.as("it").ask("POST", "/api/people", command);
            if (answer.status() == CONFLICT) {
                known++;
            } else {
                answer.orRefused();
                created++;
            }
        }
        stage.tell(
                "%d people added, %d known already; password %s", created, known, stage.password());
    }
}
