package org.atrium.fees.api;

import java.util.List;

/** A step in the stop or restore of a service (FE-04, FE-05). */
public final class StopStep {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** In words, at most 400 characters; each step says whether it needs them. */
    public String reason;

    /** When it was done, with offset; null for now. Only where something is stopped or restored. */
    public String doneAt;

    /** Attachments that show it, at most 9. */
    public List<String> attachmentIds;
}
