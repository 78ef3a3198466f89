package org.atrium.workflow.api;

import java.util.List;

/** What became of each case of a {@link BulkStep}. */
public final class BulkResult {
    /** How many were done. */
    public int done;

    /** How many were refused. */
    public int refused;

    /** One for each case, in the order asked for. */
    public List<Outcome> items;

    /** What became of one case. */
    public static final class Outcome {
        /** Id of the case. */
        public String caseId;

        /** Number that people read; null where there is no such case. */
        public String number;

        /** Whether it was done. */
        public boolean done;

        /** Code of the refusal; null where it was done. */
        public String code;

        /** The refusal in the caller's language; null where it was done. */
        public String message;
    }
}
