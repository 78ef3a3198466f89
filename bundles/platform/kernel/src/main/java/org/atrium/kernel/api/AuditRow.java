package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One audit row. */
public final class AuditRow {
    /** Id. */
    public String id;

    /** When. */
    public Instant at;

    /** Login name. */
    public String user;

    /** What was changed, such as {@code repairs.order}. */
    public String entity;

    /** Which one. */
    public String entityId;

    /** The verb. */
    public String action;

    /** State before; null where it was new. */
    public JsonNode before;

    /** State after; null where it is gone. */
    public JsonNode after;
}
