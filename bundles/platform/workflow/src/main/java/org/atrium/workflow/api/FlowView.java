package org.atrium.workflow.api;

import java.util.List;

/** A flow as shown. */
public final class FlowView {
    /** Id, such as {@code repairs.order}. */
    public String id;

    /** The function that owns it. */
    public String module;

    /** In the caller's language. */
    public String title;

    /** States in order. */
    public List<DeclaredState> states;

    /** Actions in order. */
    public List<DeclaredAction> actions;

    /** Mermaid {@code stateDiagram-v2} text in the caller's language. */
    public String diagram;

    /** The same, laid out for drawing. */
    public FlowPicture picture;

    /** A state. */
    public static final class DeclaredState {
        /** Code. */
        public String code;

        /** In the caller's language. */
        public String title;

        /** Whether something is still to be done. */
        public boolean open;

        /** Role code, {@code handler-role} or {@code handler}; null for nobody in particular. */
        public String waitsFor;

        /** What sets the deadline; null for none. */
        public String deadline;

        /** Role that gets it too once the deadline has passed; null for none. */
        public String escalateTo;
    }

    /** An action. */
    public static final class DeclaredAction {
        /** Name and path word. */
        public String name;

        /** In the caller's language. */
        public String title;

        /** States in which it is offered; empty where it opens a case. */
        public List<String> from;

        /** States it may lead to; empty where it leads back. */
        public List<String> to;

        /** Who may. */
        public List<String> roles;

        /** Names of the required fields. */
        public List<String> fields;

        /** Further condition in words; null for none. */
        public String guard;

        /** Policy key of the bands of who signs; null where one person's step is enough. */
        public String approval;
    }
}
