package org.atrium.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A step on a case as any form can take it. */
public final class StepInput {
    /** The state that the caller saw; null where he did not say. */
    public String state;

    /** What was entered, by the names of the action's {@code inputs}; null for nothing. */
    public JsonNode fields;

    /** The text of a field without surrounding blanks; null where it is missing or blank. */
    public String text(String field) {
        JsonNode value = fields == null ? null : fields.get(field);
        String text = value == null || value.isNull() ? "" : value.asText().strip();
        return text.isEmpty() ? null : text;
    }

    /** What was said with it: the reason, or else the note; null for nothing. */
    public String words() {
        return text("reason") == null ? text("note") : text("reason");
    }
}
