package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What another value of a policy would change. */
public final class PolicyPreviewView {
    /** Key. */
    public String key;

    /** Title in the caller's language. */
    public String title;

    /** First day of the new value, ISO. */
    public String effectiveFrom;

    /** Days from today until then; below zero for a day in the past. */
    public long days;

    /** The value that holds on that day now; null where none does. */
    public JsonNode before;

    /** The value that would hold. */
    public JsonNode after;

    /** What the modules foresee; empty where none can tell. */
    public List<EffectView> effects;

    /** All values as they would hold, by day. */
    public List<PieceView> timeline;

    /** One effect. */
    public static final class EffectView {
        /** A sentence in the caller's language. */
        public String text;

        /** How many things it concerns. */
        public long count;
    }

    /** A value and the days on which it would hold. */
    public static final class PieceView {
        /** The value; null where the project has to decide. */
        public JsonNode value;

        /** First day, ISO; null for the default before all values. */
        public String from;

        /** First day on which it no longer holds, ISO; null for open. */
        public String to;

        /** Whether it is the value that is thought about. */
        public boolean isNew;
    }
}
