package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** One audit row. Phone and identity numbers and secrets are masked in it. */
public final class AuditRow {
    /** Id. */
    public String id;

    /** When. */
    public Instant at;

    /** Code of the project; null where it belongs to none. */
    public String project;

    /** Login name. */
    public String user;

    /** Name as it was shown then. */
    public String name;

    /** Login name of the absent person in whose place it was done; null for nobody's. */
    public String insteadOf;

    /** What was changed, such as {@code repairs.order}. */
    public String entity;

    /** Which one. */
    public String entityId;

    /** The verb. */
    public String action;

    /** The fields that differ. */
    public List<FieldChange> changes;

    /** State before; null where it was new. */
    public JsonNode before;

    /** State after; null where it is gone. */
    public JsonNode after;

    /** Id of the request, as in the logs; null where there was none. */
    public String requestId;

    /** One field that differs. */
    public static final class FieldChange {
        /** Path such as {@code members[0].roles}. */
        public String field;

        /** Value before; null where it was not there. */
        public JsonNode before;

        /** Value after; null where it is gone. */
        public JsonNode after;
    }
}
