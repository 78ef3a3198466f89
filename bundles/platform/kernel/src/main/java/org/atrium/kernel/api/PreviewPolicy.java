package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks what another value would change. */
public final class PreviewPolicy {
    /** JSON of the key's shape. */
    public JsonNode value;

    /** First day on which it would hold, ISO. */
    public String effectiveFrom;
}
