package org.atrium.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One action on several cases of one flow. */
public final class BulkStep {
    /** Ids of the cases, at most 200. */
    public List<String> cases;

    /** Name of the action. */
    public String action;

    /** The state that the caller saw them in. */
    public String state;

    /** What was entered, the same for all; null for nothing. */
    public JsonNode fields;
}
