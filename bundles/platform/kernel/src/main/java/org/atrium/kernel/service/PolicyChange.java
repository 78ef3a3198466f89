package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** A policy value as its audit row keeps it. */
final class PolicyChange {
    /** Policy key. */
    public String key;

    /** The value. */
    public JsonNode value;

    /** First day on which it holds. */
    public LocalDate effectiveFrom;

    /** Why. */
    public String reason;
}
