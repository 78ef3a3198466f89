package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One value that was set for a policy key, with who and why. */
public final class PolicyValueRow {
    /** Id. */
    public String id;

    /** The value. */
    public JsonNode value;

    /** First day on which it holds, ISO. */
    public String effectiveFrom;

    /** Why. */
    public String reason;

    /**
     * PLANNED (begins later), HOLDS (today), PAST, REPLACED (set again for the same day) or
     * WITHDRAWN (before it began).
     */
    public String state;

    /** Login name. */
    @LoginName public String setBy;

    /** When. */
    public Instant setAt;

    /** Who withdrew it; null unless WITHDRAWN. */
    @LoginName public String withdrawnBy;

    /** When it was withdrawn; null unless WITHDRAWN. */
    public Instant withdrawnAt;

    /** Why it was withdrawn; null unless WITHDRAWN. */
    public String withdrawnReason;
}
