package org.atrium.workflow.api;

import java.util.List;

/**
 * A flow laid out for drawing: boxes from top to bottom, arrows between them. Lengths in pixels.
 */
public final class FlowPicture {
    /** Width of the whole. */
    public int width;

    /** Height of the whole. */
    public int height;

    /** One for each state. */
    public List<Box> boxes;

    /** The steps from state to state. */
    public List<Arrow> arrows;

    /** Steps that are offered in every open state, drawn as one line each below the picture. */
    public List<String> everywhere;

    /** A state. */
    public static final class Box {
        /** State code. */
        public String code;

        /** In the caller's language. */
        public String title;

        /** Role code, {@code handler-role}, {@code handler} or {@code signer}; null for nobody. */
        public String waitsFor;

        /** What sets the deadline; null for none. */
        public String deadline;

        /** Whether something is still to be done. */
        public boolean open;

        /** Left edge. */
        public int x;

        /** Upper edge. */
        public int y;

        /** Width. */
        public int width;

        /** Height. */
        public int height;
    }

    /** A step. */
    public static final class Arrow {
        /** Path data of SVG. */
        public String path;

        /** The action in the caller's language. */
        public String label;

        /** Middle of the label. */
        public int x;

        /** Base line of the label. */
        public int y;
    }
}
